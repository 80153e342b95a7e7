// The letters of the Chinese font of PDF files, one code point a line: see src/lib/atlas/takeaway/fonts/README.md.
import { readdirSync, readFileSync } from 'node:fs';

/** @type {Set<string>} */
const letters = new Set();

/** @param {number} from @param {number} to */
function* range(from, to) {
	for (let n = from; n <= to; n++) yield n;
}

// The 5,401 letters of Big5 level 1: those in everyday use in Taiwan, so that new rows need no new font.
const big5 = new TextDecoder('big5');
for (const high of range(0xa4, 0xc6))
	for (const low of [...range(0x40, 0x7e), ...range(0xa1, 0xfe)])
		if (high < 0xc6 || low <= 0x7e) letters.add(big5.decode(Uint8Array.of(high, low)));

// Punctuation, numbers, Bopomofo, full-width forms, and Latin for what stands among them.
for (const code of [
	...range(0x20, 0x17f),
	...range(0x2010, 0x2044),
	...range(0x2190, 0x2199),
	...range(0x2460, 0x2473),
	...range(0x3000, 0x303f),
	...range(0x3105, 0x312f),
	...range(0xff01, 0xff65)
])
	letters.add(String.fromCodePoint(code));

/** Whatever the data and the interface use beyond that. @param {string} folder */
function read(folder) {
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const path = `${folder}/${entry.name}`;
		if (entry.isDirectory()) read(path);
		else if (/\.(csv|md|json|ts)$/.test(path))
			for (const letter of readFileSync(path, 'utf8')) letters.add(letter);
	}
}
read('data');
read('src/lib/i18n');

for (const letter of [...letters].sort()) {
	const code = letter.codePointAt(0) ?? 0;
	if (letter.length <= 2 && code > 0x1f && code !== 0xfffd)
		console.log(`U+${code.toString(16).toUpperCase()}`);
}
