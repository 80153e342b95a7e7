import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';

/**
 * Builds a page of the bench into `outDir` with its data beside it, minified and compressed as the site's own files are.
 * @param name folder in tests/bench
 * @param data what the page fetches as data.json
 */
export async function bundlePage(
	name: 'baseline/d3' | 'baseline/maplibre' | 'frames',
	data: unknown,
	outDir: string
): Promise<void> {
	await build({
		configFile: false,
		root: resolve('tests/bench', name),
		logLevel: 'error',
		resolve: { alias: { $lib: resolve('src/lib'), $compiled: resolve('.compiled') } },
		build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2000 }
	});
	writeFileSync(join(outDir, 'data.json'), JSON.stringify(data));
	for (const file of readdirSync(outDir, { recursive: true, encoding: 'utf8' })) {
		const path = join(outDir, file);
		if (statSync(path).isFile())
			writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)));
	}
}
