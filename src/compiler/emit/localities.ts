import type { LocalityPayload } from '../../lib/core/dataset/localities';
import type { Linked } from '../link';
import { cell, list } from '../read/row';
import type { Geometry } from './dataset';

const rounded = (value: number) => Math.round(value * 100) / 100;

/** `localities.json`: the cities that venues name, with their place in the plane and what took place there. */
export const emitLocalities = (linked: Linked, { project }: Geometry): LocalityPayload[] =>
	linked.rows('localities').map((row): LocalityPayload => {
		const [lon, lat] = [Number(cell(row, 'lon')), Number(cell(row, 'lat'))];
		const [x, y] = project(lon, lat);
		return {
			id: cell(row, 'locality_id'),
			place: cell(row, 'place_id'),
			en: cell(row, 'name_en'),
			zh: cell(row, 'name_zh'),
			lon,
			lat,
			x: rounded(x),
			y: rounded(y),
			activities: list(row, 'activities')
		};
	});
