import { quoted } from '../diagnostics';
import { plainNumber } from '../figures';
import { cellRule } from './rule';

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const INTEGER = /^-?(0|[1-9]\d*)$/;

export const numberFormat = cellRule(
	'number-format',
	'A number is digits only, with a point for decimals.',
	(field) => field.type !== 'string',
	(text, field) => {
		const whole = field.type === 'integer';
		if ((whole ? INTEGER : NUMBER).test(text)) return null;
		const plain = plainNumber(text);
		const usable = plain !== null && (!whole || Number.isInteger(plain));
		return {
			found: quoted(text),
			expected: whole ? 'a whole number' : 'a plain number',
			advice: usable ? decimal(plain) : ''
		};
	}
);

/** Never in the 1e+21 notation that the rule itself would refuse. */
function decimal(value: number): string {
	return value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 12 });
}
