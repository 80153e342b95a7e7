import { zipSync, type Zippable } from 'fflate';

/** Earliest time that a zip can state, in the parts that it stores: the same in every time zone. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * A zip of files, by path. The compressor is JavaScript of a fixed version, so that the same files give the same bytes
 * on every machine; the one of Node differs from one version to the next.
 * @param level 0 for files that are compressed already
 */
export function zipOf(
	files: ReadonlyMap<string, Uint8Array | string>,
	level: 0 | 9 = 9
): Uint8Array {
	const encode = new TextEncoder();
	const entries: Zippable = {};
	for (const [path, content] of files)
		entries[path] = [
			typeof content === 'string' ? encode.encode(content) : content,
			{ level, mtime: NO_TIME }
		];
	return zipSync(entries);
}
