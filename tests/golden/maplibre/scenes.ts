import { flowCurves, project } from '../../../src/lib/core/plane';
import { HATCH, PALETTE, TIE_COLOURS } from '../../../src/lib/core/scale/palette';
import type { Fill, FlowMark, Label, Scene, SceneSymbol } from '../../../src/lib/core/scene/types';

/** Hand-made Scenes with every kind of mark. They resemble the layers of the atlas and state no facts. */

const TAIPEI = [121.56, 25.04] as const;

const fill = (place: string, colour: string, rest: Partial<Fill> = {}): Fill => ({
	place,
	class: 'x',
	colour,
	pattern: null,
	keyline: null,
	...rest
});

const label = (id: string, text: string, lon: number, lat: number, rest: Partial<Label> = {}) => {
	const [x, y] = project(lon, lat);
	return {
		id,
		party: id,
		text,
		kind: 'place',
		x,
		y,
		dx: 0,
		dy: 0,
		align: 'middle',
		bold: false,
		priority: 50,
		minK: 0,
		...rest
	} satisfies Label;
};

const base = (rest: Partial<Scene>): Scene => ({
	layer: 'partnership',
	title: 'Scene',
	finding: '',
	findingEvidence: [],
	fills: [],
	symbols: [],
	flows: [],
	moreFlows: [],
	labels: [],
	legend: { title: '', unit: '', scaleNote: '', entries: [], nothings: [] },
	frame: 'world',
	sources: [],
	boundaryNote: '',
	...rest
});

/** A Scene without a mark. */
export const emptyScene = (): Scene => base({});

const ally = (place: string) => fill(place, TIE_COLOURS.ally.fill);
const southbound = (place: string) => {
	const { fill: colour, keyline } = TIE_COLOURS['new-southbound'];
	return fill(place, colour, { keyline });
};
const hosting = (place: string) => {
	const { fill: colour, keyline } = TIE_COLOURS['gctf-co-host'];
	return fill(place, colour, { keyline });
};
const partner = (place: string) => fill(place, TIE_COLOURS['gctf-partner'].fill);
const ended = (place: string) => {
	const { fill: colour, keyline } = TIE_COLOURS['former-ally'];
	return fill(place, colour, {
		keyline,
		pattern: { kind: 'hatch', colour: '#8d5f80', pitch: HATCH.ended }
	});
};
const striped = (one: Fill, other: Fill): Fill => ({
	...one,
	pattern: { kind: 'stripes', colour: other.colour }
});
const unrecorded = (place: string) =>
	fill(place, PALETTE.landUnrecorded, {
		pattern: { kind: 'hatch', colour: PALETTE.landLine, pitch: HATCH.unrecorded }
	});

function dot(of: Fill, lon: number, lat: number): SceneSymbol {
	const [x, y] = project(lon, lat);
	const { place, colour, keyline, pattern } = of;
	return {
		id: `dot-${place}`,
		party: place,
		kind: 'dot',
		x,
		y,
		r: 3.6,
		colour,
		keyline,
		class: 'x',
		pattern,
		value: null,
		title: place
	};
}

const beside = (r: number): Partial<Label> => ({ dx: r + 5, align: 'start' });

/** Every fill, pattern and keyline; dots, one of them hatched; labels on land, at sea and beside dots. */
export function partnershipScene(): Scene {
	const small = [
		{ of: ally('PLW'), lon: 134.6, lat: 7.5, name: 'Palau' },
		{ of: ally('MHL'), lon: 171.2, lat: 7.1, name: 'Marshall Islands' },
		{ of: ally('TUV'), lon: 179.2, lat: -8.5, name: 'Tuvalu' },
		{ of: ally('VAT'), lon: 12.45, lat: 41.9, name: 'Holy See' },
		{ of: ended('KIR'), lon: 173, lat: 1.4, name: 'Kiribati' },
		{ of: southbound('SGP'), lon: 103.8, lat: 1.35, name: 'Singapore' },
		{ of: hosting('ISR'), lon: 34.9, lat: 31.4, name: 'Israel' }
	];
	return base({
		title: 'Partnership, 2022',
		fills: [
			fill('TWN', PALETTE.ink),
			...['PRY', 'GTM', 'HND', 'BLZ', 'HTI', 'SWZ'].map(ally),
			...['IND', 'IDN', 'THA', 'VNM', 'MYS', 'PHL', 'MMR', 'NZL', 'BGD', 'PAK', 'NPL'].map(
				southbound
			),
			...['SWE', 'GBR', 'CAN', 'NLD', 'SVK'].map(hosting),
			...['USA', 'JPN'].map(partner),
			...['BFA', 'DOM', 'SLV', 'NIC', 'PAN', 'STP', 'SLB'].map(ended),
			striped(southbound('AUS'), partner('AUS')),
			...['CHN', 'RUS', 'BRA', 'MNG', 'KAZ', 'FRA', 'DEU'].map((place) =>
				fill(place, PALETTE.landRecorded)
			),
			...['DZA', 'LBY', 'TCD', 'BOL', 'TUR', 'GRL'].map(unrecorded),
			...small.map(({ of }) => of)
		],
		symbols: small.map(({ of, lon, lat }) => dot(of, lon, lat)),
		labels: [
			...small.map(({ of, lon, lat, name }) => label(of.place, name, lon, lat, beside(3.6))),
			label('TWN', 'Taiwan', ...TAIPEI, {
				kind: 'taiwan',
				bold: true,
				dx: 9,
				dy: -2,
				align: 'start',
				priority: 100
			}),
			label('AUS', 'Australia', 134, -25),
			label('USA', 'United States', -98, 39),
			label('PRY', 'Paraguay', -58, -23, { dx: 12, align: 'start' }),
			label('sea-pacific', 'Pacific Ocean', -160, 25, { kind: 'sea', party: '', priority: 1 }),
			label('sea-bengal', 'Bay of Bengal', 89, 14, { kind: 'sea', party: '', minK: 3 })
		]
	});
}

const ENDS = [
	{ id: 'UKR', name: '烏克蘭', lon: 31.2, lat: 49, value: 1450, width: 14 },
	{ id: 'POL', name: '波蘭', lon: 19.4, lat: 52, value: 650, width: 6.4 },
	{ id: 'SVK', name: '斯洛伐克', lon: 19.6, lat: 48.7, value: 250, width: 2.6 },
	{ id: 'CZE', name: '捷克', lon: 15.4, lat: 49.8, value: 250, width: 2.6 },
	{ id: 'LTU', name: '立陶宛', lon: 23.9, lat: 55.3, value: 150, width: 1.6 },
	{ id: 'LVA', name: '拉脫維亞', lon: 24.9, lat: 56.9, value: 100, width: 1.4 },
	{ id: 'EST', name: '愛沙尼亞', lon: 25.5, lat: 58.7, value: 100, width: 1.4 },
	{ id: 'PRY', name: '巴拉圭', lon: -58, lat: -23, value: 200, width: 2 },
	{ id: 'PLW', name: '帛琉', lon: 134.6, lat: 7.5, value: 120, width: 1.5 }
] as const;

/** Flows of every width with circles at their ends, one group's ring, Chinese labels. */
export function flowScene(): Scene {
	const ends = ENDS.map(({ id, lon, lat }) => {
		const [x, y] = project(lon, lat);
		return { id, x, y };
	});
	const curves = flowCurves(project(...TAIPEI), ends);
	const [gx, gy] = project(8, 46);
	return base({
		layer: 'ukraine',
		title: '援助',
		frame: 'eurasia',
		fills: [
			fill('TWN', PALETTE.ink),
			...ENDS.map(({ id }) => fill(id, PALETTE.landNamed)),
			...['CHN', 'RUS', 'IND', 'TUR', 'MNG', 'DEU', 'FRA', 'KAZ', 'USA', 'BRA'].map((place) =>
				fill(place, PALETTE.landPlain)
			),
			...['DZA', 'LBY', 'GEO'].map(unrecorded)
		],
		flows: ENDS.map(({ id, lon, lat, value, width, name }): FlowMark => ({
			id: `flow-${id}`,
			party: id,
			direction: 'out',
			curve: curves.get(id)!,
			from: TAIPEI,
			to: [lon, lat],
			width,
			colour: PALETTE.flowOut,
			value,
			unit: 'USD',
			qualifier: 'exact',
			title: name
		})),
		symbols: [
			...ENDS.map(({ id, lon, lat, value, name }): SceneSymbol => {
				const [x, y] = project(lon, lat);
				return {
					id: `circle-${id}`,
					party: id,
					kind: 'circle',
					x,
					y,
					r: Math.sqrt(value) / 2.2,
					colour: PALETTE.accent,
					keyline: PALETTE.paper,
					class: 'x',
					pattern: null,
					value,
					title: name
				};
			}),
			{
				id: 'circle-europe',
				party: 'europe',
				kind: 'ring',
				x: gx,
				y: gy,
				r: 22,
				colour: PALETTE.accent,
				keyline: PALETTE.accent,
				class: 'x',
				pattern: null,
				value: 800,
				title: '歐洲'
			}
		],
		labels: [
			...ENDS.map(({ id, name, lon, lat, value }) =>
				label(id, `${name} ${value}`, lon, lat, {
					kind: 'value',
					...beside(Math.sqrt(value) / 2.2),
					priority: Math.min(90, value / 10)
				})
			),
			label('TWN', '臺北', ...TAIPEI, {
				kind: 'taiwan',
				bold: true,
				dx: 9,
				align: 'start',
				priority: 100
			}),
			label('sea-indian', '印度洋', 75, -15, { kind: 'sea', party: '', priority: 1 })
		]
	});
}
