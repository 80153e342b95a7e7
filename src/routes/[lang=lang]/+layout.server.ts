import { datasetOf, EDITION } from '$lib/server/dataset';
import type { Language } from '$lib/core/dataset/types';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ params }) => {
	const dataset = await datasetOf(params.lang as Language);
	return {
		edition: EDITION,
		sourceTitles: Object.fromEntries(
			[...dataset.sources.values()].map(({ id, title }) => [id, title])
		)
	};
};
