import type { Qualifier, Years } from '../dataset/types';
import type { LayerId, PresetId } from '../query/view';

/** What a count layer found, for its one sentence. */
export interface CountFinding {
	years: Years;
	direction: 'out' | 'in';
	/** what is counted */
	unit: string;
	records: number;
	/** how many of them have no date */
	undated: number;
	places: number;
	/** groups and organisations named as such */
	others: number;
	top: { name: string; count: number }[];
}

/** What a money layer found. `total` is the itemised sum as text, with unit and qualifier. */
export interface MoneyFinding {
	years: Years;
	direction: 'out' | 'in';
	total: string;
	places: number;
	/** groups and organisations that received (or gave) an amount of their own */
	others: number;
	/** parties named without an amount */
	unstated: number;
	top: { name: string; amount: string; percent: number } | null;
}

export interface TiesFinding {
	year: number;
	allies: number;
	newSouthbound: number;
	gctf: number;
	/** names of places counted in two of them */
	shared: string[];
	/** names of places whose tie ended during the year */
	ended: string[];
}

/**
 * The words a scene needs, in one language. i18n supplies them, so that core knows no language and no locale.
 */
export interface SceneWords {
	/** `unit`: the one drawn */
	title(layer: LayerId, years: Years, direction: 'out' | 'in', unit: string): string;
	layerName(layer: LayerId): string;
	/** the title of a picture of several layers */
	stackTitle(title: string, others: string[]): string;
	/** between two sentences */
	sentenceGap: string;
	tiesFinding(finding: TiesFinding): string;
	countFinding(layer: LayerId, finding: CountFinding): string;
	moneyFinding(layer: LayerId, finding: MoneyFinding): string;
	/** said when the filters leave nothing */
	emptyFinding(layer: LayerId, years: Years): string;
	legendTitle(layer: LayerId, direction: 'out' | 'in'): string;
	legendUnit(layer: LayerId, unit: string): string;
	classLabel(layer: LayerId, entry: string, years: Years): string;
	classNote(layer: LayerId, entry: string): string;
	/** a class by number, e.g. "3–5", "10 or more" (`to` Infinity) */
	classRange(from: number, to: number): string;
	scaleNote(layer: LayerId): string;
	/** in the legend of a layer whose sizes are in that of another */
	sharedScale(other: LayerId): string;
	/** e.g. "1,000,000 or less, thinnest line" */
	thinnest(amount: string): string;
	/** beside Taipei, e.g. "+ 14 more: 1.2 million" */
	restLabel(count: number, amount: string): string;
	/** in the legend: how many flows are drawn, how many are not and what they come to */
	restNote(drawn: number, count: number, amount: string): string;
	/** in the legend: what went to parties without a place on the map */
	unplacedNote(count: number, amount: string): string;
	/** full amount, e.g. "at least US$40,000,000" */
	amount(value: number, unit: string, qualifier: Qualifier): string;
	/** short amount for labels and keys, e.g. "6.5 million" */
	shortAmount(value: number, unit: string): string;
	count(value: number, unit: string): string;
	regionHeading(region: string): string;
	presetName(preset: PresetId): string;
	/** sorts names as the language does */
	compare(a: string, b: string): number;
	taiwan: string;
	taipei: string;
	seas: { text: string; lon: number; lat: number; minK: number }[];
	boundaryNote: string;
}
