import { quoted } from '../diagnostics';
import { cellRule } from './rule';

export const listFormat = cellRule(
	'list-format',
	'A cell with several values joins them by ; without blanks, empty items or repetitions.',
	(field) => field['x-list'] !== undefined,
	(text) => {
		const clean = cleanList(text);
		if (clean === text) return null;
		const repeated = cleanItems(text).length > clean.split(';').length;
		return {
			found: quoted(text),
			expected: repeated ? 'each value once' : 'values joined by ; and nothing else',
			advice: clean
		};
	}
);

/** The cell as it should be written: items trimmed, each once, none empty. */
export function cleanList(text: string): string {
	return [...new Set(cleanItems(text))].join(';');
}

function cleanItems(text: string): string[] {
	return text
		.split(';')
		.map((item) => item.trim())
		.filter(Boolean);
}
