import { circleRadius, lineWidth } from '../query/layers';
import { evidenceOfTie, TIE_CLASSES, type TieClass } from '../query/ties';
import type { View } from '../query/view';
import type { LayerResult } from '../aggregate/result';
import type { Dataset, PartyId } from '../dataset/types';
import { HATCH, PALETTE, TIE_COLOURS } from '../scale/palette';
import type { Flows } from './flow-marks';
import { rowPaint } from './row-paint';
import type { Legend, LegendEntry, LegendMembers } from './types';
import type { SceneWords } from './words';

/** Classes of layers that colour by role, strongest first, and of those that only name. */
const ROLE_CLASSES = ['partner', 'host', 'co-host', 'participant', 'recipient', 'named'];

const entry = (over: Partial<LegendEntry> & Pick<LegendEntry, 'id' | 'label'>): LegendEntry => ({
	mark: 'fill',
	colour: PALETTE.landRecorded,
	pattern: null,
	keyline: null,
	size: 0,
	count: null,
	members: [],
	note: '',
	evidence: [],
	...over
});

/** Members under region headings, both in the order in which the words’ language sorts them. */
function membersOf(
	dataset: Dataset,
	parties: readonly PartyId[],
	shared: ReadonlySet<PartyId>,
	words: SceneWords
): LegendMembers[] {
	const byHeading = new Map<string, PartyId[]>();
	for (const party of parties) {
		const heading = words.regionHeading(dataset.places.get(party)?.region ?? '');
		byHeading.set(heading, [...(byHeading.get(heading) ?? []), party]);
	}
	const groups = [...byHeading].sort(
		(a, b) => b[1].length - a[1].length || words.compare(a[0], b[0])
	);
	return groups.map(([heading, members]) => ({
		heading: groups.length > 1 ? heading : '',
		parties: members
			.map((party) => ({
				party,
				name: dataset.places.get(party)?.name ?? dataset.groups.get(party)?.name ?? party,
				shared: shared.has(party)
			}))
			.sort((a, b) => words.compare(a.name, b.name))
	}));
}

/** Size of the mark that shows a layer's colour where another's legend has the sizes, px. */
const SHARED = { line: 4, circle: 7 } as const;

/** How the picture that the legend explains was drawn. */
interface Style {
	/** px */
	minLine: number;
	colour: string;
	/** whether a ring was drawn */
	rings: boolean;
	flows: Flows;
	isPlace(party: PartyId): boolean;
}

function nothings(result: LayerResult, words: SceneWords, style: Style): LegendEntry[] {
	const { layer, years } = result.selection;
	const label = (id: string) => words.classLabel(layer.id, id, years);
	const unrecorded = entry({
		id: 'unrecorded',
		label: label('unrecorded'),
		colour: PALETTE.landUnrecorded,
		pattern: { kind: 'hatch', colour: PALETTE.landLine, pitch: HATCH.unrecorded }
	});
	if (layer.measure === 'ties')
		return [
			entry({
				id: 'two-ties',
				label: label('two-ties'),
				colour: TIE_COLOURS['new-southbound'].fill,
				keyline: TIE_COLOURS['new-southbound'].keyline,
				pattern: { kind: 'stripes', colour: TIE_COLOURS['gctf-partner'].fill }
			}),
			entry({ id: 'recorded', label: label('recorded'), colour: PALETTE.landRecorded }),
			unrecorded
		];
	const list: LegendEntry[] = [
		entry({ id: 'none', label: label('none'), colour: PALETTE.landPlain }),
		unrecorded
	];
	if (result.unstated.some((party) => style.isPlace(party)))
		list.unshift(
			entry({ id: 'unstated', label: label('unstated'), ...rowPaint(layer, 'unstated') })
		);
	if (style.rings)
		list.unshift(
			entry({
				id: 'group-amount',
				label: label('group-amount'),
				mark: 'ring',
				colour: style.colour,
				size: 8
			})
		);
	const { drawn, rest, unplaced } = style.flows;
	const amountOf = ({ value, qualifier }: NonNullable<typeof rest>) =>
		words.amount(value, layer.unit, qualifier);
	if (rest)
		list.unshift(
			entry({
				id: 'rest',
				label: words.restNote(drawn.length, rest.count, amountOf(rest)),
				mark: 'circle',
				colour: style.colour,
				size: 4
			})
		);
	if (unplaced)
		list.push(
			entry({
				id: 'unplaced',
				label: words.unplacedNote(unplaced.count, amountOf(unplaced)),
				colour: PALETTE.paper
			})
		);
	return list;
}

function tieEntries(dataset: Dataset, result: LayerResult, words: SceneWords): LegendEntry[] {
	const { layer, years } = result.selection;
	const all = [...result.ties.values()];
	const shared = new Set(
		all
			.filter(({ classes }) => classes.filter((tie) => tie !== 'former-ally').length > 1)
			.map(({ place }) => place)
	);
	return TIE_CLASSES.flatMap((tie: TieClass): LegendEntry[] => {
		const having = all.filter(({ classes }) => classes.includes(tie));
		if (having.length === 0) return [];
		const { fill, keyline } = TIE_COLOURS[tie];
		return [
			entry({
				id: tie,
				label: words.classLabel(layer.id, tie, years),
				colour: fill,
				keyline,
				pattern:
					tie === 'former-ally'
						? { kind: 'hatch', colour: PALETTE.formerAllyLine, pitch: HATCH.ended }
						: null,
				count: having.length,
				members: membersOf(
					dataset,
					having.map(({ place }) => place),
					tie === 'former-ally' ? new Set() : shared,
					words
				),
				note: words.classNote(layer.id, tie),
				evidence: having.flatMap((place) => evidenceOfTie(place, tie)).slice(0, 1)
			})
		];
	});
}

function sizeKeys(
	result: LayerResult,
	words: SceneWords,
	{ minLine, colour }: Style
): LegendEntry[] {
	const { layer } = result.selection;
	if (!layer.scale) return [];
	const flows = layer.scale.line !== null;
	if (layer.keysIn)
		return [
			entry({
				id: 'key-shared',
				label: words.sharedScale(layer.keysIn),
				mark: flows ? 'line' : 'circle',
				colour,
				size: flows ? SHARED.line : SHARED.circle
			})
		];
	return layer.scale.keys.map((value) => {
		const width = lineWidth(layer, value);
		const text =
			layer.measure === 'money'
				? words.shortAmount(value, layer.unit)
				: words.count(value, layer.unit);
		return entry({
			id: `key-${value}`,
			label: flows && width <= minLine ? words.thinnest(text) : text,
			mark: flows ? 'line' : 'circle',
			colour,
			size: flows ? width : circleRadius(layer, value)
		});
	});
}

/** Classes by the strongest part a place had, or by number; those of a fixed scale are all there, also the empty ones. */
function countEntries(dataset: Dataset, result: LayerResult, words: SceneWords): LegendEntry[] {
	const { layer, years } = result.selection;
	const inClass = (id: string) =>
		result.rows
			.filter((row) => row.class === id && dataset.places.has(row.party))
			.map((row) => row.party);
	const classEntry = (id: string, label: string): LegendEntry => {
		const parties = inClass(id);
		return entry({
			id,
			label,
			...rowPaint(layer, id),
			count: parties.length,
			members: membersOf(dataset, parties, new Set(), words)
		});
	};
	if (layer.draw === 'classes')
		return layer.breaks
			.map((lowest, at) =>
				classEntry(`class-${at}`, words.classRange(lowest, (layer.breaks[at + 1] ?? Infinity) - 1))
			)
			.reverse();
	return ROLE_CLASSES.filter((id) => inClass(id).length > 0).map((id) =>
		classEntry(id, words.classLabel(layer.id, id, years))
	);
}

/**
 * The legend of a result: its classes with their members as an index, the size keys of its fixed scale, and the kinds of
 * nothing that the picture can show.
 */
export function legendOf(
	dataset: Dataset,
	result: LayerResult,
	view: View,
	words: SceneWords,
	style: Style
): Legend {
	const { layer, years } = result.selection;
	let entries: LegendEntry[];
	if (layer.measure === 'ties') entries = tieEntries(dataset, result, words);
	else {
		entries = sizeKeys(result, words, style);
		if (layer.measure === 'count') entries.push(...countEntries(dataset, result, words));
		else {
			const rows = result.rows.filter((row) => dataset.places.has(row.party));
			if (rows.length > 0)
				entries.push(
					entry({
						id: 'amount',
						label: words.classLabel(layer.id, 'amount', years),
						...rowPaint(layer, 'amount'),
						count: rows.length
					})
				);
		}
	}
	return {
		title: words.legendTitle(layer.id, view.direction),
		unit: words.legendUnit(layer.id, layer.unit),
		scaleNote:
			!layer.keysIn && (layer.scale || layer.breaks.length > 0) ? words.scaleNote(layer.id) : '',
		entries,
		nothings: nothings(result, words, style)
	};
}
