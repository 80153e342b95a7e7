import type { OwnTable, OwnValue, OwnValues } from '../own/table';
import type { Dataset } from '../dataset/types';
import { PALETTE } from '../scale/palette';
import { OWN_CATEGORIES, OWN_COLOUR } from '../scale/own';
import type { LegendEntry, Scene, SceneSymbol } from './types';

/** Words of the reader's own layer, in one language. */
export interface OwnWords {
	/** e.g. "Exports (trade.csv)" */
	title(column: string, file: string): string;
	/** says whose data these are */
	note: string;
	/** accessible name of a mark */
	symbol(place: string, text: string): string;
	number(value: number): string;
	/** e.g. "Below zero" */
	negative: string;
	/** categories beyond those with a colour of their own */
	otherCategories: string;
}

/** Radius in px of the largest value; area is proportional. */
const LARGEST = 22;
const LEAST = 3;
/** Radius of a category's mark. */
const MARK = 6;
/** The largest value's key, and those at a quarter and a sixteenth of it. */
const KEYS = [1, 4, 16] as const;

/** The value that a key stands for: one digit, not above `value`. */
function roundDown(value: number): number {
	const step = 10 ** Math.floor(Math.log10(value));
	// Dividing by 10^-n keeps 0.3 from becoming 0.30000000000000004.
	const digit = Math.floor(value / step);
	return step < 1 ? digit / Math.round(1 / step) : digit * step;
}

/** Categories in the order of the file that have a colour of their own. */
function categoriesOf(values: readonly OwnValue[]): string[] {
	const counts = new Map<string, number>();
	for (const { text } of values) counts.set(text, (counts.get(text) ?? 0) + 1);
	const ranked = [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
	return ranked.slice(0, OWN_CATEGORIES.length);
}

const entry = (over: Partial<LegendEntry> & Pick<LegendEntry, 'id' | 'label'>): LegendEntry => ({
	mark: 'circle',
	colour: OWN_COLOUR.fill,
	pattern: null,
	keyline: OWN_COLOUR.keyline,
	size: MARK,
	count: null,
	members: [],
	note: '',
	evidence: [],
	...over
});

/**
 * Lays a reader's own table over a scene: circles by size for numbers, marks by colour for categories, and legend entries
 * that say whose data they are. The scene's own marks, sources and sentence stay as they are.
 */
export function addOwn(
	scene: Scene,
	dataset: Dataset,
	table: OwnTable,
	{ values }: OwnValues,
	words: OwnWords
): Scene {
	const drawn = values.filter(({ place }) => dataset.places.has(place));
	if (drawn.length === 0) return scene;
	const title = words.title(table.header[table.valueColumn] ?? '', table.title);
	const most = drawn.reduce((max, { value }) => Math.max(max, Math.abs(value ?? 0)), 0);
	const radius = (value: number) =>
		most === 0 ? LEAST : Math.max(LEAST, LARGEST * Math.sqrt(Math.abs(value) / most));
	const categories = table.measure === 'category' ? categoriesOf(drawn) : [];
	const colourOf = (text: string) => OWN_CATEGORIES[categories.indexOf(text)] ?? OWN_COLOUR.other;

	const symbols = drawn.map((own): SceneSymbol => {
		const place = dataset.places.get(own.place)!;
		const number = own.value !== null;
		const below = (own.value ?? 0) < 0;
		return {
			id: `own-${own.place}`,
			party: own.place,
			kind: 'circle',
			x: place.x,
			y: place.y,
			r: number ? radius(own.value ?? 0) : MARK,
			colour: number ? (below ? PALETTE.paper : OWN_COLOUR.fill) : colourOf(own.text),
			keyline: OWN_COLOUR.keyline,
			class: number ? 'own' : `own-${categories.indexOf(own.text)}`,
			pattern: null,
			value: own.value,
			title: words.symbol(place.name, number ? words.number(own.value ?? 0) : own.text)
		};
	});

	const head = entry({ id: 'own', label: title, count: drawn.length, note: words.note });
	const entries: LegendEntry[] = [head];
	if (table.measure === 'number') {
		const keys = most > 0 ? [...new Set(KEYS.map((part) => roundDown(most / part)))] : [];
		for (const value of keys)
			entries.push(
				entry({ id: `own-key-${value}`, label: words.number(value), size: radius(value) })
			);
		if (drawn.some(({ value }) => (value ?? 0) < 0))
			entries.push(entry({ id: 'own-negative', label: words.negative, colour: PALETTE.paper }));
	} else {
		const count = (test: (text: string) => boolean) =>
			drawn.filter(({ text }) => test(text)).length;
		for (const category of categories)
			entries.push(
				entry({
					id: `own-${categories.indexOf(category)}`,
					label: category,
					colour: colourOf(category),
					count: count((text) => text === category)
				})
			);
		const others = count((text) => !categories.includes(text));
		if (others > 0)
			entries.push(
				entry({
					id: 'own-other',
					label: words.otherCategories,
					colour: OWN_COLOUR.other,
					count: others
				})
			);
	}
	return {
		...scene,
		// The largest first, so that the small ones lie on top and can be hit; all of them over the atlas' own.
		symbols: [...scene.symbols, ...symbols.sort((a, b) => b.r - a.r || (a.id < b.id ? -1 : 1))],
		legend: { ...scene.legend, entries: [...scene.legend.entries, ...entries] }
	};
}
