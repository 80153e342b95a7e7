import { quoted } from '../diagnostics';
import { hasHan, simplifiedIn, traditional } from './scripts';
import { cellRule } from './rule';

export const chineseScript = cellRule(
	'chinese-script',
	'A Chinese text is Chinese, in traditional characters (warning: a name in Latin letters alone).',
	(field) => field.name.endsWith('_zh'),
	(text, field) => {
		const simplified = simplifiedIn(text);
		if (simplified.length > 0) {
			return {
				found: `simplified ${simplified.join('')} in ${quoted(text)}`,
				expected: 'traditional characters',
				advice: traditional(simplified.join(''))
			};
		}
		// Where characters were lost, the reader has said so.
		if (text.includes('\uFFFD')) return null;
		// Abbreviations and signs may look the same in both languages.
		if (field['x-script'] === 'any' || hasHan(text)) return null;
		return {
			// A brand may have no Chinese name, which no program can tell from one that was forgotten.
			severity: field['x-script'] === 'proper' ? 'warning' : 'error',
			found: `${quoted(text)} without a Chinese character`,
			expected: 'Traditional Chinese'
		};
	}
);
