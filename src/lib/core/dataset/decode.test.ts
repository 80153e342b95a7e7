import { expect, test } from 'vitest';
import { decodeDataset } from './decode';
import { attachDetails, decodeDetails } from './details';
import { DatasetPayload, parsePayload, type DetailsPayload, type TextsPayload } from './payload';
import { PayloadError } from './payload-error';
import { FLOW_TYPES } from './types';

/** Two places, a group, an organisation, and one of everything else: what the compiler would write for them. */
function dataset(): DatasetPayload {
	const evidence = { source: [0], section: [0], page: [-1], lines: [1] };
	return {
		edition: '2026.1-0a1b2c3d',
		strings: ['Chapter 1', '12-18', '2018/2020', '2019-05', '5 片', '2020'],
		sources: { id: ['report'], published: ['2023'], coverage: ['2016/2022'], url: [''] },
		regions: { id: ['057'] },
		categories: { id: ['720'] },
		sectors: { id: ['720'], category: ['720'] },
		units: { id: ['mask', 'USD'] },
		metrics: { id: ['visits'] },
		places: {
			id: ['TWN', 'PLW'],
			iso2: ['TW', 'PW'],
			region: ['030', '057'],
			lon: [121, 134.5],
			lat: [23.7, 7.5],
			x: [845, 914],
			y: [312, 430],
			area: [121.6, 0]
		},
		groups: { id: ['allies'], kind: [0] },
		organisations: { id: ['mofa'], kind: ['10'], place: [0] },
		memberships: { group: [0], place: [1], start: [-1], end: [5], ...evidence },
		programmes: {
			id: ['aid', 'masks'],
			parent: [-1, 0],
			source: [0, 0],
			section: [0, 0],
			page: [-1, -1],
			lines: [1, 1]
		},
		activities: {
			id: ['relief'],
			kind: [5],
			programme: [1],
			status: [3],
			start: [3],
			end: [5],
			sector: [0],
			sdgs: [[3, 11]],
			...evidence
		},
		participations: { activity: [0, 0], party: [1, 3], role: [3, 6] },
		flows: {
			id: ['total', 'part'],
			activity: [0, -1],
			programme: [1, -1],
			type: [1, 0],
			stage: [0, 1],
			origin: [3, 0],
			destination: [1, 2],
			date: [2, -1],
			value: [5, null],
			unit: [0, 1],
			qualifier: [2, 0],
			asStated: [4, -1],
			partOf: [[], [0]],
			restates: [-1, 0],
			sector: [0, -1],
			source: [0, 0],
			section: [0, 0],
			page: [-1, -1],
			lines: [1, 1]
		},
		indicators: {
			id: ['count'],
			metric: [0],
			subject: [-1],
			activity: [0],
			programme: [-1],
			period: [5],
			stage: [-1],
			value: [12],
			unit: [0],
			qualifier: [0],
			asStated: [4],
			...evidence
		}
	};
}

function texts(): TextsPayload {
	return {
		edition: '2026.1-0a1b2c3d',
		language: 'en',
		sources: { title: ['Report'], publisher: ['Ministry'] },
		regions: { name: ['Micronesia'] },
		categories: { name: ['Emergency response'] },
		sectors: { name: ['Emergency relief'], short: ['Relief'] },
		units: {
			name: ['mask', 'US dollar'],
			plural: ['masks', 'US dollars'],
			symbol: ['', 'US$'],
			classifier: ['', '']
		},
		metrics: { name: ['Visits'] },
		places: { name: ['Taiwan', 'Palau'], short: ['Taiwan', 'Palau'], other: ['臺灣', '帛琉'] },
		groups: { name: ['Allies'], other: ['友邦'] },
		organisations: { name: ['Ministry of Foreign Affairs'], short: ['MOFA'], other: ['外交部'] },
		programmes: { name: ['Aid', 'Masks'] },
		activities: { title: ['Relief for Palau'], venue: ['Koror'] },
		indicators: { breakdown: ['Eye care'] }
	};
}

function details(): DetailsPayload {
	return {
		edition: '2026.1-0a1b2c3d',
		language: 'en',
		sources: { note: ['About the report.'] },
		groups: { note: ['Who is in it.'] },
		memberships: { note: ['Until 2020.'] },
		programmes: { summary: ['Help.', ''] },
		activities: { summary: ['Goods were sent.'], note: [''], conflict: [0] },
		flows: { note: ['A total.', ''], conflict: [1, 0] },
		indicators: { note: ['Counted once.'], conflict: [0] }
	};
}

const evidence = { source: 'report', section: 'Chapter 1', page: '', lines: '12-18' };

test('positions become ids, codes words, dates years', () => {
	const { flows, activities, organisations, memberships, programmes } = decodeDataset(
		dataset(),
		texts(),
		'en'
	);
	expect(flows.get('total')).toEqual({
		id: 'total',
		activity: 'relief',
		programme: 'masks',
		type: 'in-kind',
		stage: 'actual',
		origin: 'mofa',
		destination: 'PLW',
		date: '2018/2020',
		years: { from: 2018, to: 2020 },
		value: 5,
		unit: 'mask',
		qualifier: 'about',
		asStated: '5 片',
		partOf: [],
		restates: '',
		sector: '720',
		note: '',
		evidence
	});
	expect(flows.get('part')).toMatchObject({
		activity: '',
		destination: 'allies',
		years: null,
		value: null,
		partOf: ['total'],
		restates: 'total',
		sector: ''
	});
	expect(activities.get('relief')).toEqual({
		id: 'relief',
		kind: 'relief',
		programme: 'masks',
		title: 'Relief for Palau',
		status: 'closed',
		start: '2019-05',
		end: '2020',
		years: { from: 2019, to: 2020 },
		venue: 'Koror',
		sector: '720',
		sdgs: [3, 11],
		participations: [
			{ party: 'PLW', role: 'recipient' },
			{ party: 'mofa', role: 'implementer' }
		],
		evidence
	});
	expect(organisations.get('mofa')).toEqual({
		kind: 'organisation',
		id: 'mofa',
		organisationKind: '10',
		name: 'Ministry of Foreign Affairs',
		short: 'MOFA',
		other: '外交部',
		place: 'TWN'
	});
	expect(memberships).toEqual([
		{ group: 'allies', place: 'PLW', start: '', end: '2020', note: '', evidence }
	]);
	expect(programmes.get('masks')?.parent).toBe('aid');
});

test('names, units and code lists of the language', () => {
	const { places, groups, units, sectors, metrics, regions, categories, sources, indicators } =
		decodeDataset(dataset(), texts(), 'en');
	expect(places.get('PLW')).toEqual({
		kind: 'place',
		id: 'PLW',
		iso2: 'PW',
		region: '057',
		name: 'Palau',
		short: 'Palau',
		other: '帛琉',
		lon: 134.5,
		lat: 7.5,
		x: 914,
		y: 430,
		area: 0
	});
	expect(groups.get('allies')).toMatchObject({
		groupKind: 'policy',
		name: 'Allies',
		short: 'Allies'
	});
	expect([...units.values()].map((unit) => unit.currency)).toEqual([false, true]);
	expect(sectors.get('720')).toMatchObject({ category: '720', short: 'Relief' });
	expect([metrics, regions, categories].map((list) => [...list.values()])).toEqual([
		['Visits'],
		['Micronesia'],
		['Emergency response']
	]);
	expect(sources.get('report')).toMatchObject({ title: 'Report', coverage: '2016/2022' });
	expect(indicators.get('count')).toMatchObject({ subject: '', stage: '', breakdown: 'Eye care' });
});

test('details come after, and notes can be put in place', () => {
	const bare = decodeDataset(dataset(), texts(), 'en');
	const found = decodeDetails(details(), bare);
	expect(found.activities.get('relief')).toMatchObject({ summary: 'Goods were sent.', note: '' });
	expect(found.programmes.get('aid')?.summary).toBe('Help.');
	expect([...found.flows.values()].map(({ conflict }) => conflict)).toEqual([true, false]);
	expect(found.activities.get('relief')?.conflict).toBe(false);
	expect(found.sources.get('report')?.note).toBe('About the report.');
	const noted = attachDetails(bare, found);
	expect(noted.flows.get('total')?.note).toBe('A total.');
	expect(noted.indicators.get('count')?.note).toBe('Counted once.');
	expect(noted.groups.get('allies')?.note).toBe('Who is in it.');
	expect(noted.memberships[0]?.note).toBe('Until 2020.');
	expect(bare.flows.get('total')?.note).toBe('');
});

test('what the compiler did not write is refused, with the place that is wrong', () => {
	const broken = (change: (payload: DatasetPayload) => unknown) => () => {
		const payload = dataset();
		return decodeDataset(change(payload) ?? payload, texts(), 'en');
	};
	expect(broken(() => ({}))).toThrow(PayloadError);
	expect(broken(() => 'not found')).toThrow(PayloadError);
	expect(broken((p) => ({ ...p, flows: undefined }))).toThrow(
		'dataset.json or texts.en.json cannot be used: a table is missing'
	);
	expect(broken((p) => ({ ...p, flows: { ...p.flows, value: [5] } }))).toThrow(
		'dataset.json cannot be used: value has 1 rows, id 2'
	);
	expect(broken((p) => ({ ...p, flows: { ...p.flows, type: [99, 0] } }))).toThrow(
		`row 99 of ${FLOW_TYPES.length}`
	);
	expect(broken((p) => ({ ...p, flows: { ...p.flows, type: [-1, 0] } }))).toThrow(PayloadError);
	expect(broken((p) => ({ ...p, flows: { ...p.flows, unit: [7, 0] } }))).toThrow(
		'dataset.json cannot be used: row 7 of 2 is named'
	);
	expect(
		broken((p) => ({ ...p, participations: { activity: [3], party: [0], role: [0] } }))
	).toThrow('row 3 of 1');
});

test('the schema names the first place that is wrong', () => {
	const checked = (change: (payload: DatasetPayload) => unknown) => () => {
		const payload = dataset();
		return parsePayload(DatasetPayload, change(payload) ?? payload, 'dataset.json');
	};
	expect(checked(() => 'not found')).toThrow(/^dataset.json cannot be used: the whole: /);
	expect(checked((p) => ({ ...p, flows: { ...p.flows, value: ['5', null] } }))).toThrow(
		/^dataset.json cannot be used: flows\.value\.0: /
	);
	expect(checked((p) => ({ ...p, flows: { ...p.flows, value: [5] } }))).toThrow(
		'dataset.json cannot be used: flows: columns of different length'
	);
	expect(checked((p) => ({ ...p, flows: { ...p.flows, type: [99, 0] } }))).toThrow('flows.type.0');
});

test('files of different editions, languages or lengths are not joined', () => {
	const decode = (change: Partial<TextsPayload>) => () =>
		decodeDataset(dataset(), { ...texts(), ...change }, 'en');
	expect(decode({ edition: '2027.1-00000000' })).toThrow(
		'texts are of edition 2027.1-00000000, the dataset 2026.1-0a1b2c3d'
	);
	expect(decode({ language: 'zh-Hant' })).toThrow('texts are in zh-Hant, not in en');
	expect(decode({ metrics: { name: ['Visits', 'Guests'] } })).toThrow(
		'texts have 2 metrics, the dataset 1'
	);
	const bare = decodeDataset(dataset(), texts(), 'en');
	expect(() => decodeDetails({ ...details(), flows: { note: [], conflict: [] } }, bare)).toThrow(
		'texts have 0 flows, the dataset 2'
	);
	expect(() => decodeDetails({ ...details(), language: 'zh-Hant' }, bare)).toThrow(PayloadError);
	expect(() => decodeDetails(null, bare)).toThrow(/^details.en.json cannot be used/);
});
