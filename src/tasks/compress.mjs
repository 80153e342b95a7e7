// The .br and .gz copies that a static host can send as they are.
import { readdirSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXTS = /\.(html|js|mjs|json|css|svg|xml|txt|csv|md|cff|sql|wasm)$/;
/** Files that every reader gets, most of them for good: worth the slowest setting. Pages by the thousand are not. */
const OFTEN = /^(_app\/|[\w-]+\/index\.html$)/;
/**
 * Bytes from which on a copy is worth a file: making files costs more time than filling them, and there are thousands.
 * What a page fetches when it is reached by a click is small already.
 * @param {string} file
 */
const least = (file) => (/\.(html|js|css|svg)$/.test(file) ? 512 : 16_384);
/** Node compresses on four threads by default; more files at once than that wait in line. */
const AT_ONCE = 8;

const [brotli, gz] = [promisify(brotliCompress), promisify(gzip)];

/** @param {string} dir @param {string} file */
async function compressFile(dir, file) {
	const content = await readFile(join(dir, file));
	const often = OFTEN.test(file);
	const copies = [
		{
			suffix: 'br',
			made: brotli(content, {
				params: {
					[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
					[constants.BROTLI_PARAM_QUALITY]: often ? constants.BROTLI_MAX_QUALITY : 9,
					[constants.BROTLI_PARAM_SIZE_HINT]: content.length
				}
			})
		},
		// Every browser of today reads Brotli; the older copy is for hosts that know no other, where it matters most.
		...(often ? [{ suffix: 'gz', made: gz(content, { level: constants.Z_BEST_COMPRESSION }) }] : [])
	];
	for (const { suffix, made } of copies) {
		const copy = await made;
		if (copy.length < content.length) await writeFile(join(dir, `${file}.${suffix}`), copy);
	}
}

/**
 * Puts a compressed copy beside every text of a folder that gains by it.
 * @param {string} dir
 * @returns {Promise<number>} how many texts there are
 */
export async function compressTexts(dir) {
	const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => {
			if (!TEXTS.test(file)) return false;
			const found = statSync(join(dir, file));
			return found.isFile() && found.size >= least(file);
		});
	let next = 0;
	const lane = async () => {
		for (let file = files[next++]; file !== undefined; file = files[next++])
			await compressFile(dir, file);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, lane));
	return files.length;
}
