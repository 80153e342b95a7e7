import { daysIn, parseEdtf } from '../../lib/core/dataset/edtf';
import { quoted } from '../diagnostics';
import { cellRule } from './rule';

export const dateFormat = cellRule(
	'date-format',
	'A date is EDTF level 0 and exists in the calendar.',
	(field) => field['x-edtf'] !== undefined,
	(text, field) => {
		const span = parseEdtf(text);
		const single = field['x-edtf'] === 'date';
		if (span && !(single && span.interval)) return null;
		if (span) {
			return {
				found: quoted(text),
				expected: 'a single date',
				advice: 'put the second date into the column for the end'
			};
		}
		return {
			found: quoted(text),
			expected:
				impossible(text) ??
				`a date such as 2021, 2021-08 or 2021-08-14${single ? '' : ', or a span such as 2018/2020'}`,
			advice: rewritten(text, single)
		};
	}
);

/** Why a date of the right form cannot be, or null. */
function impossible(text: string): string | null {
	for (const part of text.split('/')) {
		const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(part);
		if (!match || parseEdtf(part)) continue;
		const length = daysIn(Number(match[1]), Number(match[2]));
		return length === 0 ? 'a month from 01 to 12' : `a day from 01 to ${length} in that month`;
	}
	return null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The date that was probably meant, '' where unsure: other separators, ROC years, what spreadsheets make of dates. */
function rewritten(text: string, single: boolean): string {
	const plain = text.normalize('NFKC').replace(/\s/g, '');
	const candidates: string[] = [];
	const span = /^(\d{4})年?[-–—~～至](\d{4})年?$/.exec(plain);
	if (span && !single) candidates.push(`${span[1]}/${span[2]}`);
	const parts = /^(?:民國)?(\d{2,4})[年/.-](\d{1,2})(?:[月/.-](\d{1,2})?日?)?$/.exec(plain);
	if (parts) candidates.push(isoDate(parts[1]!, parts[2]!, parts[3]));
	const year = /^(?:民國)?(\d{2,4})年$/.exec(plain);
	if (year) candidates.push(gregorian(year[1]!));
	const month = /^([A-Za-z]{3})[a-z]*[-/](\d{2}|\d{4})$/.exec(plain);
	const index = MONTHS.indexOf(month?.[1]?.toLowerCase() ?? '');
	if (month && index >= 0) {
		candidates.push(isoDate(month[2]!.padStart(4, '20'), String(index + 1), undefined));
	}
	return candidates.find((candidate) => parseEdtf(candidate)) ?? '';
}

function isoDate(year: string, month: string, day: string | undefined): string {
	return [gregorian(year), month.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
}

/** A year of two or three digits is one of the Republic of China: 106 = 2017. */
function gregorian(year: string): string {
	return year.length === 4 ? year : String(Number(year) + 1911);
}
