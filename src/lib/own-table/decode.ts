import type { Encoding } from '$lib/core/own/file';

const decodes = (bytes: Uint8Array, encoding: Encoding): boolean => {
	try {
		new TextDecoder(encoding, { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
};

/** Share of the bytes above 127 that stand alone between ASCII letters, as accents of western words do. */
function loneShare(bytes: Uint8Array): number {
	const isPlain = (byte: number | undefined) => byte === undefined || byte < 0x80;
	let high = 0;
	let lone = 0;
	bytes.forEach((byte, at) => {
		if (byte < 0x80) return;
		high++;
		if (isPlain(bytes[at - 1]) && isPlain(bytes[at + 1])) lone++;
	});
	return high === 0 ? 0 : lone / high;
}

/** Bytes looked at where the whole need not be. */
const SAMPLE = 65_536;
/** From this share on, lone high bytes are accents and not halves of 漢字. */
const ACCENTS = 0.6;

/** The encoding of a text file: by its mark, by its zeros, by what it can be read as. */
export function guessEncoding(bytes: Uint8Array): Encoding {
	const [a, b, c] = bytes;
	if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
	if (a === 0xff && b === 0xfe) return 'utf-16le';
	if (a === 0xfe && b === 0xff) return 'utf-16be';
	const sample = bytes.subarray(0, SAMPLE);
	let even = 0;
	let odd = 0;
	sample.forEach((byte, at) => {
		if (byte !== 0) return;
		if (at % 2 === 0) even++;
		else odd++;
	});
	if (even + odd > sample.length / 5) return odd > even ? 'utf-16le' : 'utf-16be';
	if (decodes(bytes, 'utf-8')) return 'utf-8';
	if (loneShare(sample) > ACCENTS) return 'windows-1252';
	if (decodes(bytes, 'big5')) return 'big5';
	return decodes(bytes, 'gb18030') ? 'gb18030' : 'windows-1252';
}

/** A file as text, its byte order mark taken away. */
export const decodeText = (bytes: Uint8Array, encoding: Encoding) =>
	new TextDecoder(encoding).decode(bytes);
