import type { Language } from '$lib/core/dataset/types';
import { gallery } from '$lib/server/briefings';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => ({
	briefings: await gallery(params.lang as Language)
});
