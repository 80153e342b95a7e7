import type { Dataset, Qualifier, Unit } from '$lib/core/dataset/types';
import { layerOf } from '$lib/core/query/layers';
import type { LayerId } from '$lib/core/query/view';
import type { SceneWords } from '$lib/core/scene/words';
import type { Format, Messages } from '$lib/i18n';

const REGION_KEYS: Record<string, keyof Messages['scene']['regions']> = {
	'054': 'pacific',
	'057': 'pacific',
	'061': 'pacific',
	'053': 'oceania',
	'005': 'americas',
	'013': 'americas',
	'021': 'americas',
	'029': 'americas',
	'011': 'africa',
	'014': 'africa',
	'015': 'africa',
	'017': 'africa',
	'018': 'africa',
	'039': 'europe',
	'151': 'europe',
	'154': 'europe',
	'155': 'europe',
	'035': 'southeast-asia',
	'034': 'south-asia',
	'030': 'east-asia',
	'143': 'west-central-asia',
	'145': 'west-central-asia'
};

/** 650 萬美元, but 新臺幣 1 億元: a unit counted in 元 puts its name before the figure. */
function chineseMoney(value: number, unit: Unit, claim: string, f: Format): string {
	const number = f.short(value);
	const spaced = /[萬億兆]$/.test(number) ? number : `${number} `;
	return unit.classifier === '元'
		? `${claim}${unit.name} ${spaced}元`
		: `${claim}${spaced}${unit.classifier || unit.name}`;
}

/** Whether the name of a figure says all: rank 1, magnitude 7.2, but not “1 rank”, “7.2 magnitudes”. */
export const isBare = ({ id }: Unit): boolean => id === 'rank' || id === 'magnitude';

/** A value with its unit in full, e.g. "at least US$40,000,000", "60,000 masks", "8 國". */
export function amountText(
	value: number,
	unit: Unit | undefined,
	qualifier: Qualifier,
	f: Format,
	short = false
): string {
	const claim = f.qualifier(qualifier);
	const number = short ? f.short(value) : f.number(value);
	if (!unit || isBare(unit)) return `${claim}${number}`;
	if (unit.id === 'percent') return `${claim}${number}%`;
	if (unit.currency)
		return f.language === 'en'
			? `${claim}${unit.symbol}${!short && value >= 1e9 && value % 1e7 === 0 ? `${f.number(value / 1e9)} billion` : number}`
			: chineseMoney(value, unit, claim, f);
	if (f.language === 'en') return `${claim}${number} ${f.plural(value, unit.name, unit.plural)}`;
	if (!unit.classifier || unit.classifier === unit.name) return `${claim}${number} ${unit.name}`;
	// 10 國, not 10 國國家: the measure word already says it.
	return unit.name.startsWith(unit.classifier)
		? `${claim}${number} ${unit.classifier}`
		: `${claim}${number} ${unit.classifier}${unit.name}`;
}

/** The scene's words in the dataset's language. */
export function makeSceneWords(dataset: Dataset, m: Messages, f: Format): SceneWords {
	const count = (value: number, unit: string) => {
		const own = m.countUnits[unit];
		if (own)
			return f.language === 'en'
				? `${f.number(value)} ${f.plural(value, ...own)}`
				: `${f.number(value)} ${own.join('')}`;
		const entry = dataset.units.get(unit);
		if (!entry) return f.number(value);
		return f.language === 'en'
			? `${f.number(value)} ${f.plural(value, entry.name, entry.plural)}`
			: `${f.number(value)} ${entry.classifier || entry.name}`;
	};
	/** the unit drawn, where the layer's name does not say it */
	const unitName = (id: LayerId, unit: string) => {
		const layer = layerOf(id);
		const entry = layer.unitInTitle || unit !== layer.unit ? dataset.units.get(unit) : undefined;
		return entry ? (f.language === 'en' ? entry.plural : entry.name) : '';
	};
	return {
		title: (layer, years, direction, unit) =>
			m.layerTitle(layer, f.years(years), direction, unitName(layer, unit)),
		layerName: (layer) => m.layers[layer],
		stackTitle: m.stack.sceneTitle,
		sentenceGap: m.sentenceGap,
		tiesFinding: (finding) => m.finding.ties(finding),
		countFinding: (layer, finding) =>
			m.finding.count(layer, {
				...finding,
				counted: count(finding.records, finding.unit),
				years: f.years(finding.years)
			}),
		moneyFinding: (layer, finding) =>
			m.finding.money(layer, { ...finding, years: f.years(finding.years) }),
		emptyFinding: (_, years) => m.finding.empty(f.years(years)),
		legendTitle: (layer, direction) => m.legendTitle(layer, direction, layerOf(layer).unit),
		legendUnit: (_, unit) => {
			const entry = dataset.units.get(unit);
			return m.legendUnitOf(unit) || entry?.symbol || entry?.plural || '';
		},
		classLabel: (layer, entry, years) =>
			entry === 'former-ally'
				? m.scene.formerAlly(years.to)
				: (m.scene.classes[`${layer}:${entry}`] ?? m.scene.classes[entry] ?? entry),
		classRange: (from, to) => m.classRange(f.number(from), to === Infinity ? '' : f.number(to)),
		classNote: (_, entry) => (entry === 'gctf-co-host' ? m.scene.coHostNote : ''),
		scaleNote: (layer) => {
			const { measure, draw } = layerOf(layer);
			if (measure === 'money') return m.scaleNotes.amount;
			return measure === 'count' && draw === 'circles' ? m.scaleNotes.count : m.scaleNotes.classes;
		},
		sharedScale: (other) => m.sharedScale(m.layers[other]),
		thinnest: (amount) => m.scene.thinnest(amount),
		restLabel: (count, amount) => m.scene.restLabel(f.number(count), amount),
		restNote: (drawn, count, amount) => m.scene.restNote(f.number(drawn), f.number(count), amount),
		unplacedNote: (count, amount) => m.scene.unplacedNote(f.number(count), amount),
		amount: (value, unit, qualifier) => amountText(value, dataset.units.get(unit), qualifier, f),
		shortAmount: (value) => f.short(value),
		count,
		regionHeading: (region) => m.scene.regions[REGION_KEYS[region] ?? 'other'],
		presetName: (preset) => m.presets[preset],
		compare: f.compare,
		taiwan: m.scene.taiwan,
		taipei: m.scene.taipei,
		seas: [
			{ text: m.scene.seas.pacific, lon: -160, lat: 26, minK: 0 },
			{ text: m.scene.seas.indian, lon: 78, lat: -22, minK: 0 },
			{ text: m.scene.seas.bengal, lon: 88.5, lat: 14.5, minK: 2 }
		],
		boundaryNote: m.scene.boundaryNote
	};
}
