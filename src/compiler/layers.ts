import { resultOf } from '../lib/core/aggregate/result';
import type { Dataset, PartyId } from '../lib/core/dataset/types';
import { circleRadius, inUnit, LAYERS, lineWidth, type Layer } from '../lib/core/query/layers';
import { factsByParty, recordsOfLayer, type LayerRecords } from '../lib/core/query/select';
import { DEFAULT_VIEW } from '../lib/core/query/view';
import { quoted, type Diagnostic } from './diagnostics';
import { nearest } from './nearest';

/** Where the catalogue stands, for the messages. */
export const CATALOGUE_FOLDER = 'src/lib/core/query';
const FILE = 'catalogue.ts';
/** Marks larger than these hide what lies beneath, px. */
const LARGEST = { r: 60, width: 40 };
/** The ramp of the land has so many steps. */
const MOST_CLASSES = 5;

type Finding = Pick<Diagnostic, 'found' | 'expected'> & Partial<Pick<Diagnostic, 'advice'>>;

/** What new rows of data can bring about is a warning: the data keeper goes on, and whoever keeps the code is told. */
const GROWN = ['layer-span', 'layer-scale', 'layer-reach'];

const finding = (layer: string, rule: string, what: Finding): Diagnostic => ({
	file: FILE,
	line: 0,
	column: layer,
	rule,
	severity: GROWN.includes(rule) ? 'warning' : 'error',
	advice: '',
	...what
});

/** Every record of a layer that it draws, lists or counts: those that name a party in its measure. */
function drawn(layer: Layer, records: LayerRecords) {
	if (layer.measure === 'ties') return { ...records, activities: [], flows: [] };
	return {
		...records,
		activities: layer.measure === 'count' ? records.activities : [],
		flows: layer.measure === 'money' || layer.counted === 'flows' ? records.flows : []
	};
}

function* checkQuery(dataset: Dataset, layer: Layer): Iterable<Diagnostic> {
	for (const id of layer.programmes)
		if (!dataset.programmes.has(id))
			yield finding(layer.id, 'layer-programme', {
				found: `programme ${quoted(id)}`,
				expected: 'a programme of programmes.csv',
				advice: nearest(id, [...dataset.programmes.keys()])
			});
	if (layer.partners && !dataset.groups.has(layer.partners))
		yield finding(layer.id, 'layer-group', {
			found: `partners of ${quoted(layer.partners)}`,
			expected: 'a group of groups.csv',
			advice: nearest(layer.partners, [...dataset.groups.keys()])
		});
}

function* checkYears(layer: Layer, records: LayerRecords): Iterable<Diagnostic> {
	const { span, defaultYears, moment } = layer;
	if (defaultYears.from < span.from || defaultYears.to > span.to)
		yield finding(layer.id, 'layer-span', {
			found: `default years ${defaultYears.from}–${defaultYears.to}`,
			expected: `years within the span, ${span.from}–${span.to}`
		});
	if (moment) return;
	const { activities, flows, indicators } = records;
	const dated = [...activities, ...flows, ...indicators].flatMap(({ years }) => years ?? []);
	const covers = (year: number) => dated.some(({ from, to }) => from <= year && year <= to);
	const outside = dated.some(({ from, to }) => to < span.from || from > span.to);
	if (covers(span.from) && covers(span.to) && !outside) return;
	const last = Math.max(...dated.map(({ to }) => to));
	yield finding(layer.id, 'layer-span', {
		found: `the span ${span.from}–${span.to}`,
		expected: 'years that begin and end with a record and leave none out',
		advice: `[${Math.min(...dated.map(({ from }) => from))}, ${last}]`
	});
}

function* checkScale(dataset: Dataset, layer: Layer, most: number): Iterable<Diagnostic> {
	const { scale, unit, breaks, draw, measure } = layer;
	if (measure === 'money' && !dataset.units.has(unit))
		yield finding(layer.id, 'layer-unit', {
			found: `unit ${quoted(unit)}`,
			expected: 'a unit of units.csv',
			advice: nearest(unit, [...dataset.units.keys()])
		});
	if (measure !== 'ties' && draw === 'circles' && !scale)
		yield finding(layer.id, 'layer-scale', { found: 'no scale', expected: 'a fixed scale' });
	const rising = breaks.every((value, at) => at === 0 || value > breaks[at - 1]!);
	if (draw === 'classes' && (breaks.length === 0 || breaks.length > MOST_CLASSES || !rising))
		yield finding(layer.id, 'layer-classes', {
			found: `the breaks ${breaks.join(', ') || 'of no class'}`,
			expected: `one to ${MOST_CLASSES} rising values`
		});
	if (breaks.length > 0 && most < breaks.at(-1)!)
		yield finding(layer.id, 'layer-classes', {
			found: `a highest class from ${breaks.at(-1)}`,
			expected: `a class that some country reaches; the highest value is ${most}`
		});
	if (!scale) return;
	if (scale.keys.some((key, at) => at > 0 && key >= scale.keys[at - 1]!))
		yield finding(layer.id, 'layer-scale', {
			found: `the keys ${scale.keys.join(', ')}`,
			expected: 'falling values'
		});
	const [r, width] = [circleRadius(layer, most), lineWidth(layer, most)];
	if (r > LARGEST.r || width > LARGEST.width)
		yield finding(layer.id, 'layer-scale', {
			found: `a largest mark of ${Math.round(r)} px radius, ${Math.round(width)} px width (${unit})`,
			expected: `at most ${LARGEST.r} and ${LARGEST.width} px`,
			advice: `a scale up to ${most}`
		});
}

const sameYears = ({ moment, span, defaultYears }: Layer) =>
	moment || (span.from === defaultYears.from && span.to === defaultYears.to);

/** The largest value of a place on a layer, with nothing filtered, in either direction. */
function mostOf(dataset: Dataset, layer: Layer): number {
	const facts = factsByParty(dataset);
	const directions = layer.twoWay ? (['out', 'in'] as const) : (['out'] as const);
	return Math.max(
		0,
		...directions.flatMap((direction) =>
			resultOf(dataset, facts, {
				...DEFAULT_VIEW,
				layer: layer.id,
				direction,
				years: sameYears(layer) ? null : layer.span
			}).rows.flatMap((row) => (dataset.places.has(row.party) ? row.value : []))
		)
	);
}

const isParty = (dataset: Dataset, party: PartyId) =>
	party !== 'TWN' && (dataset.places.has(party) || dataset.groups.has(party));

/**
 * Records about a country or a group that no layer shows. `spared`: layers that do not count as showing a record,
 * because they show all of its kind.
 */
export function unreached(
	dataset: Dataset,
	layers: readonly Layer[],
	spared: readonly string[] = []
): { table: string; id: string }[] {
	const seen = new Set<unknown>();
	for (const layer of layers) {
		if (spared.includes(layer.id)) continue;
		const { activities, flows, indicators, memberships } = drawn(
			layer,
			recordsOfLayer(dataset, layer)
		);
		for (const activity of activities) seen.add(activity);
		for (const flow of flows)
			if (layer.counted === 'flows' || [layer.unit, ...layer.units].includes(flow.unit))
				seen.add(flow);
		for (const record of [...indicators, ...memberships]) seen.add(record);
	}
	const named = (...parties: PartyId[]) => parties.some((party) => isParty(dataset, party));
	return [
		...[...dataset.activities.values()]
			.filter(
				(one) =>
					!seen.has(one) &&
					named(
						...one.participations.filter(({ role }) => role !== 'subject').map(({ party }) => party)
					)
			)
			.map(({ id }) => ({ table: 'activities', id })),
		...[...dataset.flows.values()]
			.filter((one) => !seen.has(one) && named(one.origin, one.destination))
			.map(({ id }) => ({ table: 'flows', id })),
		...[...dataset.indicators.values()]
			.filter((one) => !seen.has(one) && named(one.subject))
			.map(({ id }) => ({ table: 'indicators', id })),
		...dataset.memberships
			.filter((one) => !seen.has(one))
			.map(({ group, place }) => ({ table: 'memberships', id: `${group}/${place}` }))
	];
}

/** Holds every layer of the catalogue against the data: what it asks for must be there, and everything must be asked for. */
export function checkLayers(dataset: Dataset, layers: readonly Layer[] = LAYERS): Diagnostic[] {
	const found: Diagnostic[] = [];
	for (const layer of layers) {
		const faults = [...checkQuery(dataset, layer)];
		found.push(...faults);
		if (faults.length > 0) continue;
		const records = drawn(layer, recordsOfLayer(dataset, layer));
		const { activities, flows, indicators, memberships } = records;
		if (
			layer.measure !== 'ties' &&
			activities.length + flows.length + indicators.length + memberships.length === 0
		) {
			found.push(
				finding(layer.id, 'layer-empty', { found: 'no record', expected: 'at least one' })
			);
			continue;
		}
		if (layer.measure === 'money')
			for (const unit of layer.units.length > 0 ? layer.units : [layer.unit])
				if (!flows.some((flow) => flow.unit === unit && flow.value !== null))
					found.push(
						finding(layer.id, 'layer-unit', {
							found: `the unit ${quoted(unit)}`,
							expected: 'a unit in which the layer has an amount',
							advice: nearest(unit, [...new Set(flows.map((flow) => flow.unit))])
						})
					);
		found.push(...checkYears(layer, records));
		found.push(...checkScale(dataset, inUnit(layer, layer.unit), mostOf(dataset, layer)));
	}
	for (const { table, id } of unreached(dataset, layers))
		found.push(
			finding('', 'layer-reach', {
				found: `${table} ${quoted(id)}, which no layer shows`,
				expected: 'every record about a country or group in a layer',
				advice: 'another entry, or another programme or kind in one'
			})
		);
	return found;
}
