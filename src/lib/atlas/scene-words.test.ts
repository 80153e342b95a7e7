import { describe, expect, it } from 'vitest';
import { madeDataset } from '../../../tests/fixtures/made-dataset';
import type { Language, Unit } from '$lib/core/dataset/types';
import { LAYERS } from '$lib/core/query/layers';
import { TIE_CLASSES } from '$lib/core/query/ties';
import { PRESET_IDS } from '$lib/core/query/view';
import { loadMessages } from '$lib/i18n';
import { amountText, makeSceneWords } from './scene-words';

const HAN = /\p{Script=Han}/u;
const YEARS = { from: 2018, to: 2022 };
/** Every class that a fill, a mark or a legend entry can have. */
const CLASSES = [
	...TIE_CLASSES,
	'two-ties',
	'recorded',
	'unrecorded',
	'none',
	'taiwan',
	'host',
	'co-host',
	'participant',
	'recipient',
	'partner',
	'named',
	'amount',
	'unstated',
	'group-amount'
];

async function wordsIn(language: Language) {
	const { m, f } = await loadMessages(language);
	return { f, words: makeSceneWords(madeDataset({ language }), m, f) };
}
const english = await wordsIn('en');
const chinese = await wordsIn('zh-Hant');

const unit = (over: Partial<Unit>): Unit => ({
	id: 'mask',
	currency: false,
	name: '',
	plural: '',
	symbol: '',
	classifier: '',
	...over
});

describe('an amount', () => {
	const dollar = { id: 'USD', currency: true };
	const en = (
		over: Partial<Unit>,
		value: number,
		...rest: ['exact' | 'at-least' | 'about', boolean?]
	) => amountText(value, unit(over), rest[0], english.f, rest[1]);
	const zh = (
		over: Partial<Unit>,
		value: number,
		...rest: ['exact' | 'at-least' | 'about', boolean?]
	) => amountText(value, unit(over), rest[0], chinese.f, rest[1]);

	it('of money carries its currency', () => {
		expect(en({ ...dollar, symbol: 'US$' }, 31_500_000, 'exact')).toBe('US$31,500,000');
		expect(en({ ...dollar, symbol: 'US$' }, 31_500_000, 'exact', true)).toBe('US$31.5 m');
		expect(zh({ ...dollar, name: '美元', classifier: '美元' }, 31_500_000, 'exact')).toBe(
			'3,150 萬美元'
		);
		expect(zh({ ...dollar, name: '美元', classifier: '美元' }, 935, 'exact')).toBe('935 美元');
		expect(zh({ id: 'TWD', currency: true, classifier: '元新臺幣' }, 1e8, 'exact')).toBe(
			'1 億元新臺幣'
		);
	});

	it('of things carries its noun, in Chinese after the measure word', () => {
		const masks = { name: 'mask', plural: 'masks' };
		expect([en(masks, 1, 'exact'), en(masks, 60_000, 'exact')]).toEqual(['1 mask', '60,000 masks']);
		expect(zh({ name: '口罩', classifier: '片' }, 60_000, 'exact')).toBe('60,000 片口罩');
		expect(zh({ name: '公噸', classifier: '公噸' }, 27, 'exact')).toBe('27 公噸');
		expect(zh({ name: '人' }, 12, 'exact')).toBe('12 人');
	});

	it('says how sure it is', () => {
		expect(en({ ...dollar, symbol: 'US$' }, 4e7, 'at-least')).toBe('at least US$40,000,000');
		expect(zh({ ...dollar, classifier: '美元' }, 4e7, 'at-least')).toBe('逾 4,000 萬美元');
		expect(en({ name: 'tonne', plural: 'tonnes' }, 27, 'about')).toBe('about 27 tonnes');
	});

	it('of a percentage, or of a unit that no table has, is the number', () => {
		expect(en({ id: 'percent' }, 12.5, 'exact')).toBe('12.5%');
		expect(amountText(1234, undefined, 'about', english.f)).toBe('about 1,234');
	});
});

describe.each([
	['English', english, (text: string) => !HAN.test(text)],
	['Chinese', chinese, (text: string) => HAN.test(text)]
] as const)('the words of the legend in %s', (_, { words }, fits) => {
	it.each(LAYERS)('name every class on $id', ({ id: layer }) => {
		for (const id of CLASSES) {
			const label = words.classLabel(layer, id, YEARS);
			expect(label, id).not.toBe(id);
			expect(fits(label) || id.startsWith('gctf'), label).toBe(true);
		}
	});

	it.each(LAYERS)('title $id in both directions and say how its scale is meant', (layer) => {
		for (const direction of ['out', 'in'] as const) {
			expect(words.title(layer.id, YEARS, direction, layer.unit)).toContain('2018–2022');
			expect(fits(words.legendTitle(layer.id, direction))).toBe(true);
		}
		expect(words.title(layer.id, { from: 2020, to: 2020 }, 'out', layer.unit)).toMatch(
			/(?<!–)2020(?!–)/
		);
		// The made data know money and masks only.
		if (layer.measure !== 'money' || layer.unit === 'USD')
			expect(words.legendUnit(layer.id, layer.unit) !== '').toBe(layer.unit !== '');
		expect(fits(words.scaleNote(layer.id))).toBe(true);
		expect(fits(words.emptyFinding(layer.id, YEARS))).toBe(true);
	});

	it('tell the two directions apart', () => {
		expect(words.title('investment', YEARS, 'in', 'USD')).not.toBe(
			words.title('investment', YEARS, 'out', 'USD')
		);
		expect(words.legendTitle('investment', 'in')).not.toBe(words.legendTitle('investment', 'out'));
	});

	it('name presets, seas, Taiwan and the boundaries', () => {
		const texts = [
			...PRESET_IDS.map((preset) => words.presetName(preset)),
			...words.seas.map(({ text }) => text),
			words.taiwan,
			words.taipei,
			words.boundaryNote
		];
		for (const text of texts) expect(text !== '' && fits(text), text).toBe(true);
	});

	it('put every region under a heading, an unknown one under “other”', () => {
		const other = words.regionHeading('no such region');
		expect(fits(other)).toBe(true);
		expect(words.regionHeading('057')).not.toBe(other);
	});

	it('date the ended ties by the year shown', () => {
		expect(words.classLabel('partnership', 'former-ally', YEARS)).toContain('2016–2022');
	});

	it('explain who the co-hosts are', () => {
		expect(fits(words.classNote('partnership', 'gctf-co-host'))).toBe(true);
		expect(words.classNote('partnership', 'ally')).toBe('');
	});

	it('count facts and things', () => {
		expect(words.count(2, 'fact')).toMatch(/^2 /);
		expect(words.count(1234, 'event')).toMatch(/^1,234 /);
		expect(words.count(3, 'no-such-unit')).toBe('3');
	});

	it('make one sentence of each finding', () => {
		const ties = { year: 2018, allies: 17, newSouthbound: 18, gctf: 1, shared: [], ended: [] };
		const count = {
			years: YEARS,
			direction: 'out' as const,
			unit: 'activity',
			records: 81,
			undated: 0,
			places: 80,
			others: 0,
			top: [{ name: 'India', count: 14 }]
		};
		const money = {
			years: YEARS,
			direction: 'out' as const,
			total: '31.5',
			places: 8,
			others: 1,
			unstated: 0,
			top: { name: 'Ukraine', amount: '14.5', percent: 46 }
		};
		expect(words.tiesFinding(ties)).toMatch(/2018.*17.*18.*1/);
		expect(words.tiesFinding({ ...ties, ended: ['Panama'], shared: ['Japan'] })).toMatch(
			/Japan.*Panama/
		);
		for (const layer of ['gctf', 'ngo', 'training'] as const)
			expect(words.countFinding(layer, count)).toMatch(/2018–2022.*81.*80.*India.*14/);
		for (const layer of ['ukraine', 'investment', 'masks'] as const)
			expect(words.moneyFinding(layer, money)).toMatch(/31\.5.*8.*1.*Ukraine.*14\.5.*46/);
		for (const direction of ['out', 'in'] as const)
			expect(words.moneyFinding('investment', { ...money, direction, top: null })).not.toMatch(
				/null|undefined/
			);
	});
});
