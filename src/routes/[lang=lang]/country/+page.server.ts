import type { Language } from '$lib/core/dataset/types';
import { countryIds, LAST_YEAR } from '$lib/atlas/country-page';
import { datasetOf, factsOf } from '$lib/server/dataset';
import { tiesAtEndOf } from '$lib/core/query/ties';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
	const language = params.lang as Language;
	const dataset = datasetOf(language);
	const facts = factsOf(language);
	const ties = tiesAtEndOf(dataset, LAST_YEAR);
	return {
		countries: countryIds(dataset, facts).map((id) => {
			const place = dataset.places.get(id);
			return {
				id,
				name: place?.name ?? id,
				other: place?.other ?? '',
				region: place?.region ?? '',
				facts: facts.get(id)?.count ?? 0,
				tie: ties.get(id)?.classes[0] ?? null
			};
		}),
		regions: Object.fromEntries(dataset.regions)
	};
};
