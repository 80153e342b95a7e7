import { quoted } from '../diagnostics';
import { cleanList } from './list-format';
import { cellRule } from './rule';

export const pattern = cellRule(
	'pattern',
	'Codes, identifiers and addresses have the declared form.',
	(field) => field.constraints.pattern !== undefined,
	(text, field) => {
		const form = new RegExp(field.constraints.pattern ?? '', 'u');
		// Blanks and repetitions in a list are reported by list-format.
		if (form.test(field['x-list'] ? cleanList(text) : text)) return null;
		const mended = [
			slugOf(text),
			text.toUpperCase(),
			text.replace(/[\s,、，；]+/g, ';'),
			text.padStart(3, '0')
		];
		return {
			found: quoted(text),
			expected: field['x-expected'] ?? `text of the form ${field.constraints.pattern}`,
			advice: mended.find((candidate) => form.test(candidate)) ?? ''
		};
	}
);

/** `Taipei 101 (Tower)` → `taipei-101-tower`; accents fall away. */
function slugOf(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}
