import type { Diagnostic } from '../diagnostics';
import { diagnose } from './diagnose';

/**
 * Decodes a file to text with LF line ends and without a byte order mark.
 * Bytes that are not UTF-8 become U+FFFD, and the first line that has any is reported.
 */
export function decodeText(
	file: string,
	bytes: Uint8Array
): { text: string; diagnostics: Diagnostic[]; utf8: boolean } {
	const diagnostics: Diagnostic[] = [];
	const [first, second] = bytes;
	if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
		const label = first === 0xff ? 'utf-16le' : 'utf-16be';
		diagnostics.push(encoding(file, 1, 'UTF-16 text'));
		return { text: newlines(new TextDecoder(label).decode(bytes)), diagnostics, utf8: false };
	}
	const badLine = firstBadLine(bytes);
	if (badLine) diagnostics.push(encoding(file, badLine, 'bytes that are not UTF-8'));

	let text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
	if (text.startsWith('\uFEFF')) {
		text = text.slice(1);
		diagnostics.push(
			diagnose('file-bom', file, {
				line: 1,
				severity: 'warning',
				found: 'a byte order mark',
				expected: 'plain UTF-8',
				advice: 'save as "CSV UTF-8" without BOM; nothing was misread'
			})
		);
	}
	if (text.includes('\r')) {
		const line = newlines(text.slice(0, text.indexOf('\r'))).split('\n').length;
		text = newlines(text);
		diagnostics.push(
			diagnose('file-line-endings', file, {
				line,
				severity: 'warning',
				found: 'Windows line ends (CR LF)',
				expected: 'LF',
				advice: 'save with Unix line ends; nothing was misread'
			})
		);
	}
	return { text, diagnostics, utf8: badLine === 0 };
}

function encoding(file: string, line: number, found: string): Diagnostic {
	return diagnose('file-encoding', file, {
		line,
		found,
		expected: 'UTF-8',
		advice: 'open the file in the encoding it was saved in (Big5?) and save it again as UTF-8'
	});
}

function newlines(text: string): string {
	return text.replace(/\r\n?/g, '\n');
}

/** 1-based; 0 where all bytes are UTF-8. Line feeds are never part of a longer UTF-8 sequence. */
function firstBadLine(bytes: Uint8Array): number {
	if (isUtf8(bytes)) return 0;
	let start = 0;
	for (let line = 1; ; line++) {
		const end = bytes.indexOf(0x0a, start);
		if (!isUtf8(bytes.subarray(start, end === -1 ? undefined : end)) || end === -1) return line;
		start = end + 1;
	}
}

function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}
