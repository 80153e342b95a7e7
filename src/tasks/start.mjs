// `npm start`: from a fresh clone to the atlas in a browser. It stays until stopped.
import { buildSite, compileData, mustSucceed, site, siteIsCurrent } from './build.mjs';
import { runTask, TaskError } from './run.mjs';
import { serve } from './serve.mjs';
import { setup } from './setup.mjs';

const FIRST_PORT = 4173;

/** The port asked for, or the next free one. @param {number} wanted */
async function serveNear(wanted) {
	const base = process.env.BASE_PATH ?? '';
	for (let port = wanted; port < wanted + 50; port++) {
		try {
			return await serve({ dir: site, port, base });
		} catch (error) {
			if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error;
			console.log(`Port ${port} is taken.`);
		}
	}
	throw new TaskError(`No free port from ${wanted} on: set PORT to another number.`);
}

await runTask(async () => {
	const wanted = Number(process.env.PORT || FIRST_PORT);
	if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535) {
		throw new TaskError(`PORT is "${process.env.PORT}": it must be a number from 1 to 65535.`);
	}
	await setup();
	if (!siteIsCurrent()) {
		await mustSucceed('Compiling the data', compileData());
		await mustSucceed('Building the site', buildSite());
	}
	const { url } = await serveNear(wanted);
	console.log(`\nTaiwan Cooperation Atlas: ${url}`);
});
