import { quoted } from '../diagnostics';
import { cellRule } from './rule';

const CHINESE = /[\p{Script=Han}\u3000-\u303F\uFF01-\uFF5E]+/gu;
/** What stands in brackets or quotation marks may give the Chinese wording. */
const QUOTATION = /\([^()]*\)|"[^"]*"|“[^”]*”|'[^']*'|‘[^’]*’|`[^`]*`|「[^」]*」|《[^》]*》/gu;

export const englishScript = cellRule(
	'english-script',
	'An English text is English; Chinese wording stands in brackets or quotation marks (warning).',
	(field) => field.name.endsWith('_en'),
	(text, { name }) => {
		const found = text.replace(QUOTATION, '').match(CHINESE);
		if (!found) return null;
		// A note may speak of how something is printed, as long as it is written in English.
		const letters = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
		if (name === 'note_en' && letters > found.join('').length) return null;
		return {
			severity: 'warning',
			found: `Chinese ${quoted(found[0])}`,
			expected: 'English',
			advice: 'translate it, or put the Chinese wording in brackets after the English'
		};
	}
);
