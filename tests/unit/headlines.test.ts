import { describe, expect, it } from 'vitest';
import { resultOf } from '../../src/lib/core/aggregate/result';
import { sumFlows } from '../../src/lib/core/aggregate/sum';
import { alliesByYear, tiesAtEndOf, tiesEndedIn } from '../../src/lib/core/query/ties';
import { factsByParty } from '../../src/lib/core/query/select';
import { DEFAULT_VIEW, type View } from '../../src/lib/core/query/view';
import { readRealData } from './real-dataset';

// Figures worked out by hand from the documents, not from this code. Whoever changes one has read the page again.
const dataset = readRealData().dataset();
const facts = factsByParty(dataset);
const answer = (view: Partial<View>) => resultOf(dataset, facts, { ...DEFAULT_VIEW, ...view });
const years = (from: number, to = from) => ({ from, to });
const millions = (value: number | undefined) => Number(((value ?? NaN) / 1e6).toFixed(3));

describe('diplomatic allies (reference table)', () => {
	it('22 at the start of 2016, then 21, 20, 17, 15, 15, 14, 14, 13 at the ends of the years', () => {
		expect(alliesByYear(dataset, 2015, 2023).map(({ count }) => count)).toEqual([
			22, 21, 20, 17, 15, 15, 14, 14, 13
		]);
	});

	it('the ten ties that ended, year by year', () => {
		const ended = Object.fromEntries(
			[2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024].map((year) => [
				year,
				tiesEndedIn(dataset, year).sort().join(' ')
			])
		);
		expect(ended).toEqual({
			2016: 'STP',
			2017: 'PAN',
			2018: 'BFA DOM SLV',
			2019: 'KIR SLB',
			2020: '',
			2021: 'NIC',
			2022: '',
			2023: 'HND',
			2024: 'NRU'
		});
	});

	it('2022: 14 allies, 18 New Southbound partners, 3 GCTF partners, 7 co-hosts, 8 ties ended', () => {
		const ties = [...tiesAtEndOf(dataset, 2022).values()];
		const having = (tie: string) =>
			ties.filter(({ classes }) => classes.some((entry) => entry === tie)).length;
		expect(
			['ally', 'new-southbound', 'gctf-partner', 'gctf-co-host', 'former-ally'].map(having)
		).toEqual([14, 18, 3, 7, 8]);
		expect(ties.filter(({ classes }) => classes.length > 1).map(({ place }) => place)).toEqual([
			'GTM',
			'AUS'
		]);
	});
});

describe('aid to Ukraine and neighbouring countries, 2022 (white paper, pp. 100–106)', () => {
	const result = answer({ layer: 'ukraine', years: years(2022) });
	const usd = result.sums.find(({ unit }) => unit === 'USD');

	it('US$31.5 m itemised', () => {
		expect(millions(usd?.itemised)).toBe(31.5);
		expect(millions(result.listed.value)).toBe(31.5);
	});

	it('party by party', () => {
		expect(result.rows.map(({ party, value }) => [party, millions(value)])).toEqual([
			['UKR', 14.5],
			['POL', 6.5],
			['CZE', 2.5],
			['SVK', 2.5],
			['HUN', 1.5],
			['LTU', 1.5],
			['EST', 1],
			['LVA', 1],
			['rsf', 0.5]
		]);
	});

	it('the document’s own total: at least US$40 m to date, of which 8.5 m is not broken down', () => {
		const [total, ...others] = result.widerTotals;
		expect(others).toEqual([]);
		expect(total?.flow).toMatchObject({ value: 40e6, qualifier: 'at-least', unit: 'USD' });
		expect([millions(total?.itemised), millions(total?.notBrokenDown)]).toEqual([31.5, 8.5]);
	});

	it('euros and New Taiwan dollars stand apart', () => {
		const stated = Object.fromEntries(result.sums.map((sum) => [sum.unit, sum.stated]));
		// 500,000 + 300,000 + 135,000 through the EBRD; NT$100 m for Poland.
		expect(stated).toMatchObject({ EUR: 935_000, TWD: 100e6 });
	});

	it('what is planned for 2023 never enters', () => {
		const next = answer({ layer: 'ukraine', years: years(2022, 2023) });
		expect(next.selection.flowsNotDone.map(({ id }) => id)).toContain(
			'ua-budget-2023-cooperation-and-care'
		);
		expect(next.sums.find(({ unit }) => unit === 'TWD')?.stated).toBe(100e6);
		expect(millions(next.sums.find(({ unit }) => unit === 'USD')?.stated)).toBe(40);
	});
});

describe('investment approved in 2017 (economic affairs report, pp. 40–41)', () => {
	const out = answer({ layer: 'investment' });
	const into = answer({ layer: 'investment', direction: 'in' });
	const sumOf = (ids: string[]) =>
		sumFlows(
			ids.flatMap((id) => dataset.flows.get(id) ?? []),
			dataset.flows
		)[0];
	const container = (result: typeof out, id: string) =>
		result.sums[0]?.containers.find(({ flow }) => flow.id === id);

	it('out: US$11.57 bn, mainland China apart', () => {
		expect(millions(dataset.flows.get('inv-out-2017')?.value ?? NaN)).toBe(11_570);
		expect(out.sums[0]?.roots.map(({ id }) => id)).toEqual(['inv-out-2017', 'inv-out-chn-2017']);
		expect(millions(out.sums[0]?.stated)).toBe(11_570 + 8_740);
	});

	it('out: 3.68 bn to the New Southbound countries contains Singapore .92, Viet Nam .68, Australia .62', () => {
		const south = container(out, 'inv-out-nsp-2017');
		expect(millions(south?.flow.value ?? NaN)).toBe(3_680);
		expect([millions(south?.itemised), millions(south?.notBrokenDown)]).toEqual([2_220, 1_460]);
		expect(out.rows.map(({ party, value }) => [party, millions(value)])).toEqual([
			['CHN', 8_740],
			['british-caribbean', 5_920],
			['SGP', 920],
			['USA', 840],
			['VNM', 680],
			['AUS', 620]
		]);
	});

	it('out: the total is told once, whichever of its parts are asked for with it', () => {
		const parts = ['inv-out-nsp-2017', 'inv-out-sgp-2017', 'inv-out-usa-2017'];
		expect(millions(sumOf(['inv-out-2017', ...parts])?.stated)).toBe(11_570);
		expect(millions(sumOf(parts)?.stated)).toBe(3_680 + 840);
		// Without the total between them, Singapore still is no part of its own beside the whole.
		expect(millions(sumOf(['inv-out-2017', 'inv-out-sgp-2017'])?.stated)).toBe(11_570);
	});

	it('out: what the rows add up to is 17.72 bn, China’s provinces not counted beside China', () => {
		expect(millions(out.listed.value)).toBe(8_740 + 5_920 + 920 + 840 + 680 + 620);
	});

	it('in: US$7.51 bn, mainland China apart', () => {
		expect(into.rows.map(({ party, value }) => [party, millions(value)])).toEqual([
			['NLD', 1_900],
			['british-caribbean', 1_710],
			['GBR', 1_130],
			['JPN', 640],
			['WSM', 390],
			['CHN', 270],
			['nsp-18', 270]
		]);
		expect(millions(into.sums[0]?.stated)).toBe(7_510 + 270);
		expect(into.widerTotals.map(({ flow }) => flow.id)).toEqual(['inv-in-chn-2009-2017']);
	});
});

describe('GCTF events 2015–2022 (white paper, annex 3)', () => {
	const { selection } = answer({ layer: 'gctf' });
	const annex = selection.activities.filter(({ evidence }) =>
		evidence.section.startsWith('Annex 3')
	);

	it('55 in all, year by year', () => {
		expect(annex).toHaveLength(55);
		const byYear = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022].map(
			(year) => annex.filter((activity) => activity.years?.from === year).length
		);
		expect(byYear).toEqual([2, 4, 4, 5, 7, 7, 16, 10]);
	});

	it('and nothing else but the Ebola course of 2015, out of which the framework grew', () => {
		const others = selection.activities.filter((activity) => !annex.includes(activity));
		for (const { id } of others) expect(id).toBe('wp7-2015-ebola-training');
	});
});

describe('NGO projects 2018–2022 (white paper, annex 1)', () => {
	const countIn = (view: Partial<View>, party: string) =>
		answer({ layer: 'ngo', ...view }).rows.find((row) => row.party === party)?.value ?? 0;

	it('81 in all', () => {
		const { selection } = answer({ layer: 'ngo' });
		expect(selection.activities).toHaveLength(81);
		expect(answer({ layer: 'ngo', years: years(2018, 2022) }).selection.count).toBe(81);
		for (const { evidence } of selection.activities) expect(evidence.section).toMatch(/^Annex 1, /);
	});

	it('in Eswatini 3, 2, 3, 2, 3: 13 in five years', () => {
		const byYear = [2018, 2019, 2020, 2021, 2022].map((year) =>
			countIn({ years: years(year) }, 'SWZ')
		);
		expect(byYear).toEqual([3, 2, 3, 2, 3]);
		expect(countIn({}, 'SWZ')).toBe(13);
	});
});
