import type { Language } from '$lib/core/dataset/types';
import { dataPage } from '$lib/server/open-data';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => ({ open: dataPage(params.lang as Language) });
