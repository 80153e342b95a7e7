// static/icons/ from static/favicon.svg: run it after the mark has changed.
//   node src/tasks/icons.mjs
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isProgram, root, runTask } from './run.mjs';

const MARK = 26;
/** A mask may cut off everything outside the middle circle, four fifths of the picture wide. */
const ICONS = [
	{ name: 'icon-192', size: 192, share: 0.86 },
	{ name: 'icon-512', size: 512, share: 0.86 },
	{ name: 'maskable-512', size: 512, share: 0.58 },
	{ name: 'apple-touch-icon', size: 180, share: 0.76 }
];

async function writeIcons() {
	const { Resvg } = await import('@resvg/resvg-js');
	const mark = readFileSync(join(root, 'static/favicon.svg'), 'utf8').replace(/<\/?svg[^>]*>/g, '');
	mkdirSync(join(root, 'static/icons'), { recursive: true });
	for (const { name, size, share } of ICONS) {
		const scale = (size * share) / MARK;
		const edge = (size - MARK * scale) / 2;
		const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="100%" height="100%" fill="#ffffff"/><g transform="translate(${edge} ${edge}) scale(${scale})">${mark}</g></svg>`;
		writeFileSync(join(root, `static/icons/${name}.png`), new Resvg(svg).render().asPng());
	}
}

if (isProgram(import.meta.url)) await runTask(writeIcons);
