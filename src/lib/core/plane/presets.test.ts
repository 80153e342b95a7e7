import { describe, expect, test } from 'vitest';
import { PRESET_IDS } from '../query/view';
import { corners, FRAMES, meets, uprightShear, type FrameId } from './presets';
import { project } from './project';

/** Places that a frame promises to show. */
const SHOWN: Record<FrameId, Record<string, [number, number]>> = {
	world: {
		'Cape Morris Jesup': [-33, 83.6],
		Alaska: [-168, 65.6],
		'Cape Horn': [-67.3, -55.98],
		'Stewart Island': [168, -47.2],
		Recife: [-34.8, -8],
		Praia: [-23.5, 14.9],
		Reykjavik: [-21.9, 64.1],
		Funafuti: [179.2, -8.5]
	},
	pacific: {
		Taipei: [121.56, 25.04],
		Palau: [134.5, 7.4],
		Majuro: [171.2, 7.1],
		Funafuti: [179.2, -8.5],
		Suva: [178.4, -18.1],
		Tarawa: [173, 1.4],
		Honiara: [160, -9.4]
	},
	caribbean: {
		Guatemala: [-90.5, 14.6],
		Belmopan: [-88.8, 17.2],
		Panama: [-79.5, 9],
		'Port-au-Prince': [-72.3, 18.5],
		Basseterre: [-62.7, 17.3],
		Kingstown: [-61.2, 13.2],
		Castries: [-61, 14]
	},
	'southeast-asia': {
		Taipei: [121.56, 25.04],
		Yangon: [96.2, 16.8],
		Jakarta: [106.8, -6.2],
		Dili: [125.6, -8.6],
		Jayapura: [140.7, -2.5]
	},
	'south-asia': {
		Islamabad: [73, 33.7],
		Thimphu: [89.6, 27.5],
		Colombo: [79.9, 6.9],
		Malé: [73.5, 4.2],
		Karachi: [67, 24.9]
	},
	'central-and-eastern-europe': {
		Kyiv: [30.5, 50.4],
		Luhansk: [39.3, 48.6],
		Prague: [14.4, 50.1],
		Tallinn: [24.8, 59.4],
		Budapest: [19, 47.5],
		Sevastopol: [33.5, 44.6]
	},
	eurasia: {
		Taipei: [121.56, 25.04],
		Tallinn: [24.8, 59.4],
		Prague: [14.4, 50.1],
		Colombo: [79.9, 6.9]
	}
};

describe.each(Object.entries(SHOWN))('%s', (id, places) => {
	const box = FRAMES[id as FrameId];
	test.each(Object.entries(places))('shows %s', (_, [lon, lat]) => {
		const [x, y] = project(lon, lat);
		expect(x).toBeGreaterThan(box.x);
		expect(x).toBeLessThan(box.x + box.width);
		expect(y).toBeGreaterThan(box.y);
		expect(y).toBeLessThan(box.y + box.height);
	});
});

test('every preset has a frame', () => {
	for (const id of PRESET_IDS) expect(FRAMES[id].width).toBeGreaterThan(50);
});

test('the world leaves out most of Antarctica', () => {
	expect(project(150, -66)[1]).toBeGreaterThan(FRAMES.world.y + FRAMES.world.height);
});

test('corners run clockwise', () => {
	expect(corners({ x: 1, y: 2, width: 3, height: 4 })).toEqual([
		[1, 2],
		[4, 2],
		[4, 6],
		[1, 6]
	]);
});

test('meets tells whether boxes overlap', () => {
	const box = { x: 0, y: 0, width: 10, height: 10 };
	expect(meets(box, { x: 9, y: 9, width: 5, height: 5 })).toBe(true);
	expect(meets(box, { x: 10, y: 0, width: 5, height: 5 })).toBe(false);
});

test('uprightShear stands the meridian of a box upright', () => {
	const box = FRAMES['central-and-eastern-europe'];
	const shear = uprightShear(box);
	const [ax, ay] = project(25, 44);
	const [bx, by] = project(25, 58);
	expect(Math.abs(ax + shear * ay - (bx + shear * by))).toBeLessThan(3);
	expect(Math.abs(ax - bx)).toBeGreaterThan(40);
});
