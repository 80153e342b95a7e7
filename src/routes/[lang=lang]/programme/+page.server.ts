import { programmeTree } from '$lib/atlas/programme-page';
import type { Language } from '$lib/core/dataset/types';
import { datasetOf } from '$lib/server/dataset';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
	const dataset = datasetOf(params.lang as Language);
	return { tree: programmeTree(dataset), count: dataset.programmes.size };
};
