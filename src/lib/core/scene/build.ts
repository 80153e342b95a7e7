import { circleRadius, MIN_LINE, type Layer } from '../query/layers';
import { evidenceOfTie, TIE_CLASSES, tiesEndedIn, type TieClass } from '../query/ties';
import type { View } from '../query/view';
import type { LayerResult, PartyRow } from '../aggregate/result';
import type { Dataset, Evidence, PartyId } from '../dataset/types';
import { project } from '../plane';
import { HATCH, PALETTE, TIE_COLOURS } from '../scale/palette';
import { contextLabels } from './context-labels';
import { flowsOf, positionOf, TAIPEI, type Flows } from './flow-marks';
import { legendOf } from './legend';
import { rowPaint } from './row-paint';
import type { Fill, Label, Pattern, Scene, SceneSymbol } from './types';
import type { SceneWords } from './words';

export { positionOf, TAIPEI } from './flow-marks';

/** Land below this area (plane units²) is under 12 px² on an 840 px wide world and also drawn as a dot. */
export const SMALL_AREA = 66;
const DOT_RADIUS = 3.6;
/** A dashed ring smaller than this is not seen as one, px. */
const LEAST_RING = 10;
const ringRadius = (r: number) => Math.max(LEAST_RING, r);
/** A party's name in the dataset's language; the id itself for an id that no table has. */
export const nameOf = (dataset: Dataset, party: PartyId) =>
	(dataset.places.get(party) ?? dataset.groups.get(party) ?? dataset.organisations.get(party))
		?.name ?? party;

const shortOf = (dataset: Dataset, party: PartyId) => {
	const entry =
		dataset.places.get(party) ?? dataset.groups.get(party) ?? dataset.organisations.get(party);
	return entry?.short || entry?.name || party;
};

/** Whether a layer's values are circles over the land; the others are told by the land's own colour. */
export const drawsCircles = (layer: Layer) =>
	layer.measure === 'money' || (layer.measure === 'count' && layer.draw === 'circles');

/** Names of a count layer that are there at every magnification: the first so many. */
const NAMED = 14;

const hatch = (colour: string, pitch: number): Pattern => ({ kind: 'hatch', colour, pitch });

/** How a place with these tie classes is painted. */
export function tieFill(
	classes: readonly TieClass[]
): Pick<Fill, 'colour' | 'pattern' | 'keyline'> {
	const [first, second] = classes;
	if (!first) return { colour: PALETTE.landRecorded, pattern: null, keyline: null };
	const { fill, keyline } = TIE_COLOURS[first];
	if (first === 'former-ally')
		return { colour: fill, pattern: hatch(PALETTE.formerAllyLine, HATCH.ended), keyline };
	// "Tie ended" is history beside a tie in force: it does not stripe it.
	if (second && second !== 'former-ally')
		return {
			colour: fill,
			pattern: { kind: 'stripes', colour: TIE_COLOURS[second].fill },
			keyline
		};
	return { colour: fill, pattern: null, keyline };
}

export const UNRECORDED: Pick<Fill, 'colour' | 'pattern' | 'keyline'> = {
	colour: PALETTE.landUnrecorded,
	pattern: hatch(PALETTE.landLine, HATCH.unrecorded),
	keyline: null
};

function fillsOf(dataset: Dataset, result: LayerResult): Fill[] {
	const { layer } = result.selection;
	const rows = new Map(result.rows.map((row) => [row.party, row]));
	const unstated = new Set(result.unstated);
	return [...dataset.places.values()].map((place): Fill => {
		if (place.id === 'TWN')
			return {
				place: 'TWN',
				class: 'taiwan',
				colour: PALETTE.ink,
				pattern: null,
				keyline: null
			};
		if (layer.measure === 'ties') {
			const classes = result.ties.get(place.id)?.classes ?? [];
			if (classes[0]) return { place: place.id, class: classes[0], ...tieFill(classes) };
			return result.recorded.has(place.id)
				? { place: place.id, class: 'recorded', ...tieFill([]) }
				: { place: place.id, class: 'unrecorded', ...UNRECORDED };
		}
		const classOf = rows.get(place.id)?.class ?? (unstated.has(place.id) ? 'unstated' : '');
		if (classOf) return { place: place.id, class: classOf, ...rowPaint(layer, classOf) };
		return result.recorded.has(place.id)
			? {
					place: place.id,
					class: 'none',
					colour: PALETTE.landPlain,
					pattern: null,
					keyline: null
				}
			: { place: place.id, class: 'unrecorded', ...UNRECORDED };
	});
}

function dotsOf(
	dataset: Dataset,
	fills: Fill[],
	words: SceneWords,
	result: LayerResult
): SceneSymbol[] {
	const { layer, years } = result.selection;
	const rows = new Map(result.rows.map((row) => [row.party, row]));
	return fills.flatMap((fill): SceneSymbol[] => {
		const place = dataset.places.get(fill.place);
		const row = rows.get(fill.place);
		const shown = result.ties.has(fill.place) || (layer.draw === 'classes' && row);
		if (!place || place.area >= SMALL_AREA || !shown) return [];
		return [
			{
				id: `dot-${place.id}`,
				party: place.id,
				kind: 'dot',
				x: place.x,
				y: place.y,
				r: DOT_RADIUS,
				colour: fill.colour,
				keyline: fill.keyline,
				class: fill.class,
				pattern: fill.pattern,
				value: null,
				title: `${place.name}: ${
					row && layer.measure !== 'ties'
						? measureText(result, row, words)
						: words.classLabel(layer.id, fill.class, years)
				}`
			}
		];
	});
}

/** The amount or count of a row as text, with its unit. */
export function measureText(result: LayerResult, row: PartyRow, words: SceneWords): string {
	const { layer } = result.selection;
	if (layer.measure === 'money')
		return words.amount(row.value, layer.unit, row.sum?.qualifier ?? 'exact');
	return words.count(row.value, layer.measure === 'ties' ? 'fact' : layer.unit);
}

function circlesOf(
	dataset: Dataset,
	result: LayerResult,
	words: SceneWords,
	colour: string
): SceneSymbol[] {
	const { layer } = result.selection;
	return result.rows.flatMap((row): SceneSymbol[] => {
		const at = positionOf(dataset, row.party);
		// A group on a count layer has no place of its own: it stays in the list and the legend.
		if (!at || (layer.measure === 'count' && !dataset.places.has(row.party))) return [];
		const own = dataset.places.has(row.party);
		return [
			{
				id: `circle-${row.party}`,
				party: row.party,
				kind: own ? 'circle' : 'ring',
				x: at.x,
				y: at.y,
				r: own ? circleRadius(layer, row.value) : ringRadius(circleRadius(layer, row.value)),
				colour,
				keyline: own ? PALETTE.paper : colour,
				class: row.class,
				pattern: null,
				value: row.value,
				title: `${nameOf(dataset, row.party)}: ${measureText(result, row, words)}`
			}
		];
	});
}

function labelsOf(
	dataset: Dataset,
	result: LayerResult,
	symbols: SceneSymbol[],
	words: SceneWords,
	{ rest }: Flows
): Label[] {
	const { layer } = result.selection;
	const [tx, ty] = project(...TAIPEI);
	const radii = new Map(symbols.map((symbol) => [symbol.party, symbol.r]));
	const labels: Label[] = result.rows.flatMap((row, index): Label[] => {
		const at = positionOf(dataset, row.party);
		if (!at) return [];
		const r = radii.get(row.party);
		// What has no mark on the map has no name on it either.
		if (drawsCircles(layer) && r === undefined) return [];
		if (!drawsCircles(layer) && !dataset.places.has(row.party)) return [];
		const small = (dataset.places.get(row.party)?.area ?? 0) < SMALL_AREA;
		const aside = r !== undefined;
		const value = layer.measure === 'money' ? ` ${words.shortAmount(row.value, layer.unit)}` : '';
		return [
			{
				id: `label-${row.party}`,
				party: row.party,
				text: `${shortOf(dataset, row.party)}${value}`,
				kind: value ? 'value' : 'place',
				x: at.x,
				y: at.y,
				dx: aside ? r + 5 : 0,
				dy: 0,
				align: aside ? 'start' : 'middle',
				bold: false,
				// Ranked rows first; among ties the large lands are known without a label, the small ones are not.
				priority: layer.measure === 'ties' ? (small ? 60 : 50) : 80 - Math.min(60, index),
				minK: layer.measure === 'count' && index > NAMED ? 1.8 : 0
			}
		];
	});
	labels.push({
		id: 'label-taiwan',
		party: 'TWN',
		text: layer.measure === 'money' ? words.taipei : words.taiwan,
		kind: 'taiwan',
		x: tx,
		y: ty,
		dx: 9,
		dy: layer.measure === 'money' ? 0 : -2,
		align: 'start',
		bold: true,
		priority: 100,
		minK: 0
	});
	if (rest)
		labels.push({
			id: 'label-rest',
			party: '',
			text: words.restLabel(rest.count, words.shortAmount(rest.value, layer.unit)),
			kind: 'place',
			x: tx,
			y: ty,
			dx: 9,
			dy: 15,
			align: 'start',
			bold: false,
			priority: 95,
			minK: 0
		});
	for (const sea of words.seas) {
		const [x, y] = project(sea.lon, sea.lat);
		labels.push({
			id: `sea-${sea.lon}-${sea.lat}`,
			party: '',
			text: sea.text,
			kind: 'sea',
			x,
			y,
			dx: 0,
			dy: 0,
			align: 'middle',
			bold: false,
			priority: 1,
			minK: sea.minK
		});
	}
	return labels;
}

/** One citation for each page, the first. */
const unique = (list: Evidence[]): Evidence[] => {
	const seen = new Map<string, Evidence>();
	for (const evidence of list) {
		const key = `${evidence.source}|${evidence.page || evidence.section}`;
		if (!seen.has(key)) seen.set(key, evidence);
	}
	return [...seen.values()];
};

/** What a count layer counted. */
const recordsOf = ({ selection }: LayerResult) => [
	...selection.activities,
	...selection.flows,
	...selection.indicators,
	...selection.memberships
];

function findingOf(
	dataset: Dataset,
	result: LayerResult,
	view: View,
	words: SceneWords
): { finding: string; evidence: Evidence[] } {
	const { layer, years } = result.selection;
	if (layer.measure === 'ties') {
		const entries = [...result.ties.values()];
		const having = (...classes: TieClass[]) =>
			entries.filter((entry) => classes.some((tie) => entry.classes.includes(tie)));
		const inForce = (classes: readonly TieClass[]) => {
			const ally = classes.includes('ally');
			const south = classes.includes('new-southbound');
			const gctf = classes.includes('gctf-partner') || classes.includes('gctf-co-host');
			return Number(ally) + Number(south) + Number(gctf);
		};
		return {
			finding: words.tiesFinding({
				year: years.to,
				allies: having('ally').length,
				newSouthbound: having('new-southbound').length,
				gctf: having('gctf-partner', 'gctf-co-host').length,
				shared: entries
					.filter((entry) => inForce(entry.classes) > 1)
					.map((entry) => nameOf(dataset, entry.place)),
				ended: tiesEndedIn(dataset, years.to).map((place) => nameOf(dataset, place))
			}),
			evidence: unique(
				TIE_CLASSES.flatMap((tie) =>
					having(tie)
						.slice(0, 1)
						.flatMap((entry) => evidenceOfTie(entry, tie))
				)
			)
		};
	}
	if (result.rows.length === 0 && result.unstated.length === 0)
		return { finding: words.emptyFinding(layer.id, years), evidence: [] };
	const places = result.rows.filter((row) => dataset.places.has(row.party));
	if (layer.measure === 'count') {
		const most = places.slice(0, 3);
		return {
			finding: words.countFinding(layer.id, {
				years,
				direction: layer.twoWay ? view.direction : 'out',
				unit: layer.unit,
				records: recordsOf(result).length,
				undated: view.years ? 0 : result.selection.undated,
				places: places.length,
				others: result.rows.length - places.length,
				top: most.map((row) => ({ name: nameOf(dataset, row.party), count: row.value }))
			}),
			evidence: unique(
				recordsOf(result)
					.slice(0, 1)
					.map(({ evidence }) => evidence)
			)
		};
	}
	const { value, qualifier } = result.listed;
	const top = result.rows[0];
	return {
		finding: words.moneyFinding(layer.id, {
			years,
			direction: view.direction,
			total: words.amount(value, layer.unit, qualifier),
			places: places.length,
			others: result.rows.length - places.length,
			unstated: result.unstated.length,
			top: top
				? {
						name: nameOf(dataset, top.party),
						amount: words.amount(top.value, layer.unit, top.sum?.qualifier ?? 'exact'),
						percent: value > 0 ? Math.round((100 * top.value) / value) : 0
					}
				: null
		}),
		evidence: unique((top?.flows ?? []).slice(0, 2).map(({ evidence }) => evidence))
	};
}

/** Draws a result: everything a renderer needs, and nothing it has to work out. */
export function buildScene(
	dataset: Dataset,
	result: LayerResult,
	view: View,
	words: SceneWords
): Scene {
	const { layer, years } = result.selection;
	const colour = layer.twoWay && view.direction === 'in' ? PALETTE.flowIn : PALETTE.accent;
	const fills = fillsOf(dataset, result);
	const symbols = drawsCircles(layer)
		? circlesOf(dataset, result, words, colour)
		: dotsOf(dataset, fills, words, result);
	const flows = flowsOf(
		dataset,
		result,
		layer.twoWay ? view.direction : 'out',
		view.party,
		(row) => `${nameOf(dataset, row.party)}: ${measureText(result, row, words)}`
	);
	const labels = labelsOf(dataset, result, symbols, words, flows);
	labels.push(...contextLabels(dataset, new Set(labels.map(({ party }) => party))));
	const { finding, evidence } = findingOf(dataset, result, view, words);
	const sources = new Set(
		[
			...result.selection.activities.map((activity) => activity.evidence.source),
			...result.selection.flows.map((flow) => flow.evidence.source),
			...result.selection.indicators.map((indicator) => indicator.evidence.source),
			...result.selection.memberships.map((membership) => membership.evidence.source),
			...[...result.ties.values()].flatMap((entry) => entry.evidence.map((e) => e.source))
		].filter((source) => source !== '')
	);
	return {
		layer: layer.id,
		title: words.title(layer.id, years, view.direction, layer.unit),
		finding,
		findingEvidence: evidence,
		fills,
		// The largest first, so that the small ones lie on top and can be hit.
		symbols: symbols.sort((a, b) => b.r - a.r || (a.id < b.id ? -1 : 1)),
		flows: flows.drawn.sort((a, b) => b.width - a.width || (a.id < b.id ? -1 : 1)),
		moreFlows: flows.more,
		labels,
		legend: legendOf(dataset, result, view, words, {
			minLine: MIN_LINE,
			colour,
			rings: symbols.some((symbol) => symbol.kind === 'ring'),
			flows,
			isPlace: (party) => dataset.places.has(party)
		}),
		frame: layer.frame,
		sources: [...sources].sort(),
		boundaryNote: words.boundaryNote
	};
}
