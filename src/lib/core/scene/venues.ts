import type { Locality } from '../dataset/localities';
import type { Activity, Dataset } from '../dataset/types';

/** What took place at one spot of the map: in one city, or in several that lie too near each other to be told apart. */
export interface Venue {
	id: string;
	/** plane units */
	x: number;
	y: number;
	cities: readonly Locality[];
	/** by date, the undated last; each once */
	activities: readonly Activity[];
}

/** Marks nearer to each other than this are one, px. */
const APART = 22;

const byDate = (a: Activity, b: Activity) =>
	Number(!a.start) - Number(!b.start) || (a.start < b.start ? -1 : a.start > b.start ? 1 : 0);

/** The localities of a selection's activities as marks at this scale, the busiest first. */
export function venuesOf(
	dataset: Dataset,
	localities: readonly Locality[],
	selected: readonly Activity[],
	unitsPerPx: number
): Venue[] {
	const wanted = new Set(selected.map(({ id }) => id));
	const held = localities
		.map((city) => ({ city, ids: city.activities.filter((id) => wanted.has(id)) }))
		.filter(({ ids }) => ids.length > 0)
		.sort((a, b) => b.ids.length - a.ids.length || (a.city.id < b.city.id ? -1 : 1));
	const spots: { city: Locality; cities: Locality[]; ids: Set<string> }[] = [];
	for (const { city, ids } of held) {
		const near = spots.find(
			(spot) => Math.hypot(spot.city.x - city.x, spot.city.y - city.y) < APART * unitsPerPx
		);
		if (near) {
			near.cities.push(city);
			for (const id of ids) near.ids.add(id);
		} else spots.push({ city, cities: [city], ids: new Set(ids) });
	}
	return spots.map(({ city, cities, ids }) => ({
		id: city.id,
		x: city.x,
		y: city.y,
		cities,
		activities: [...ids].flatMap((id) => dataset.activities.get(id) ?? []).sort(byDate)
	}));
}
