import { quoted } from '../diagnostics';
import { hasHan, simplifiedIn, traditional } from './scripts';
import { cellRule } from './rule';

export const chineseScript = cellRule(
	'chinese-script',
	'A Chinese text is Chinese, and in traditional characters.',
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
		// Abbreviations and signs may look the same in both languages.
		if (field['x-script'] === 'any' || hasHan(text)) return null;
		return {
			found: `${quoted(text)} without a Chinese character`,
			expected: 'Traditional Chinese'
		};
	}
);
