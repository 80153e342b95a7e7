import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { site } from '../../src/tasks/build.mjs';
import { serve } from '../../src/tasks/serve.mjs';

/** One server for all workers, on a free port, in this process: nothing is left behind however the run ends. */
export default async function start() {
	if (!existsSync(join(site, 'index.html'))) {
		throw new Error('There is no built site to test: run `npm run build` first.');
	}
	const { url, close } = await serve({ dir: site });
	process.env.ATLAS_E2E_URL = url;
	return close;
}
