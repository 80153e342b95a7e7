import { quoted } from '../diagnostics';
import { cellRule } from './rule';

export const numberRange = cellRule(
	'number-range',
	'A number lies within the limits declared for its column.',
	({ constraints: { minimum, maximum } }) => minimum !== undefined || maximum !== undefined,
	(text, { constraints: { minimum = -Infinity, maximum = Infinity } }) => {
		const value = Number(text);
		// What is no number at all is reported by number-format.
		if (Number.isNaN(value) || (value >= minimum && value <= maximum)) return null;
		const expected =
			maximum === Infinity ? `${minimum} or more` : `a number from ${minimum} to ${maximum}`;
		return { found: quoted(text), expected };
	}
);
