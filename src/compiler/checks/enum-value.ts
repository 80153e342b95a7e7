import { quoted } from '../diagnostics';
import { nearest } from '../nearest';
import { cellRule } from './rule';

export const enumValue = cellRule(
	'enum-value',
	'A column with a fixed list of values holds one of them.',
	(field) => field.constraints.enum !== undefined,
	(text, field) => {
		const values = field.constraints.enum ?? [];
		if (values.includes(text)) return null;
		return {
			found: quoted(text),
			expected: `one of ${values.join(', ')}`,
			advice: nearest(text, values)
		};
	}
);
