import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decodeDataset } from '../../lib/core/dataset/decode';
import { decodeDetails } from '../../lib/core/dataset/details';
import {
	DatasetPayload,
	EditionPayload,
	parsePayload,
	SearchPayload,
	TextsPayload
} from '../../lib/core/dataset/payload';
import { LANGUAGES } from '../../lib/core/dataset/types';
import { readFiles } from '../read/files';
import { readPackage } from '../read/package';
import { SCHEMA_FILE } from '../schema';
import { emitPackage, type Geometry } from './index';

const geometry: Geometry = {
	project: (lon, lat) => [lon * 10 + 0.001, lat],
	areas: { TWN: 121.604 }
};

function compile() {
	const files = new Map([
		[SCHEMA_FILE, readFileSync(`data/${SCHEMA_FILE}`)],
		...readFiles('tests/fixtures/packages/_base')
	]);
	return emitPackage(readPackage(files).read!, geometry);
}

const files = compile();
const payload = (name: string): unknown => JSON.parse(files.get(name) ?? 'null');
const dataset = (language: (typeof LANGUAGES)[number]) =>
	decodeDataset(payload('dataset.json'), payload(`texts.${language}.json`), language);

test('the same input gives the same bytes', () => {
	expect([...compile()]).toEqual([...files]);
	expect([...files.keys()]).toEqual([
		'edition.json',
		'dataset.json',
		'search.json',
		'localities.json',
		'texts.en.json',
		'details.en.json',
		'texts.zh-Hant.json',
		'details.zh-Hant.json'
	]);
});

test('what is emitted can be decoded, in both languages', () => {
	parsePayload(DatasetPayload, payload('dataset.json'), 'dataset.json');
	for (const language of LANGUAGES) {
		parsePayload(TextsPayload, payload(`texts.${language}.json`), `texts.${language}.json`);
		const decoded = dataset(language);
		expect(decoded.language).toBe(language);
		expect(decoded.flows.size).toBe(5);
		expect(decodeDetails(payload(`details.${language}.json`), decoded).flows.size).toBe(5);
	}
	expect(dataset('en').places.get('PLW')).toMatchObject({ name: 'Palau', other: '帛琉' });
	expect(dataset('zh-Hant').places.get('PLW')).toMatchObject({ name: '帛琉', other: 'Palau' });
});

test('a cell of the tables is found again in the dataset', () => {
	const { flows, activities, organisations, indicators } = dataset('en');
	expect(flows.get('relief-masks')).toMatchObject({
		origin: 'mofa',
		destination: 'PLW',
		type: 'in-kind',
		value: 80000,
		unit: 'mask',
		qualifier: 'about',
		asStated: '8 萬片',
		years: { from: 2020, to: 2020 },
		evidence: { source: 'test-report', section: 'Chapter 3', page: '6', lines: '74-75' }
	});
	expect(flows.get('allies-budget')).toMatchObject({
		value: null,
		destination: 'diplomatic-allies'
	});
	expect(flows.get('relief-cash')?.partOf).toEqual(['relief-total']);
	expect(activities.get('palau-relief')?.sdgs).toEqual([3, 11]);
	// No shorter name is stated, so the name stands.
	expect(organisations.get('mercy')?.short).toBe('Mercy Relief');
	expect(indicators.get('clinic-patients-planned')?.stage).toBe('planned');
});

test('a flow without sector or programme takes those of its activity', () => {
	const { flows, indicators } = dataset('en');
	expect(flows.get('relief-cash')?.sector).toBe('720');
	expect(indicators.get('clinic-patients')?.programme).toBe('medical-missions');
	expect(flows.get('allies-budget')?.sector).toBe('');
});

test('a row marked as a conflict is found again in the details', () => {
	for (const language of LANGUAGES) {
		const { activities, flows, indicators } = decodeDetails(
			payload(`details.${language}.json`),
			dataset(language)
		);
		const marked = [activities, flows, indicators].map((table) =>
			[...table].filter(([, row]) => row.conflict).map(([id]) => id)
		);
		expect(marked).toEqual([[], ['relief-cash-again'], []]);
	}
});

test('geometry comes from outside, to the hundredth', () => {
	const { places } = dataset('en');
	expect(places.get('TWN')).toMatchObject({ x: 1209.6, y: 23.7, area: 121.6 });
	expect(places.get('PLW')?.area).toBe(0);
});

test('search knows every name once', () => {
	const search = parsePayload(SearchPayload, payload('search.json'), 'search.json');
	const kiribati = search.places.id.indexOf('KIR');
	expect(search.places.aliases[kiribati]).toEqual(['Gilbert Islands', '吉爾伯特群島']);
	expect(search.organisations.aliases[0]).toEqual(['MOFA']);
	expect(search.sources.en).toContain('Test report');
	const clinic = search.activities.id.indexOf('palau-clinic');
	expect([search.activities.zh[clinic], search.activities.from[clinic]]).toEqual([
		'科羅診所',
		2019
	]);
});

test('the edition counts its rows', () => {
	const edition = parsePayload(EditionPayload, payload('edition.json'), 'edition.json');
	expect(edition.version).toBe('2026.1');
	expect(edition.edition).toMatch(/^2026\.1-[0-9a-f]{8}$/);
	expect(edition.tables).toMatchObject({ flows: 5, places: 3 });
});
