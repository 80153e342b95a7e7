import { departures } from '$lib/server/departures';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ departures });
