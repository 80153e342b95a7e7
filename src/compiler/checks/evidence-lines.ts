import { quoted } from '../diagnostics';
import { list } from '../read/row';
import { at, type Rule } from './rule';

/** Wider than this cites a chapter, not a place; the evidence audit holds to the same number. */
const MOST_LINES = 160;

export const evidenceLines: Rule = {
	id: 'evidence-lines',
	about: `Cited lines run forwards, at most ${MOST_LINES} at a time, and no line is cited twice.`,
	*check({ tables }) {
		for (const table of tables.values()) {
			if (!table.resource.schema['x-evidence']) continue;
			for (const row of table.rows) {
				const cited: { from: number; to: number }[] = [];
				for (const text of list(row, 'source_lines')) {
					// Any other form is reported by `pattern`.
					if (!/^\d+(-\d+)?$/.test(text)) continue;
					const [from = 0, to = from] = text.split('-').map(Number);
					const report = (expected: string, advice: string) =>
						at(evidenceLines.id, table, row, 'source_lines', {
							found: quoted(text),
							expected,
							advice
						});
					if (from === 0) yield report('lines counted from 1', '');
					else if (to < from) yield report('the lower line first', `${to}-${from}`);
					else if (to - from + 1 > MOST_LINES) {
						yield report(
							`at most ${MOST_LINES} lines, not ${to - from + 1}`,
							'cite the sentence or table row, or several ranges joined by ;'
						);
					}
					const twice = cited.find((other) => other.from <= to && from <= other.to);
					if (twice) {
						const merged = `${Math.min(from, twice.from)}-${Math.max(to, twice.to)}`;
						yield report(`each line once; ${twice.from}-${twice.to} is cited too`, merged);
					}
					cited.push({ from, to });
				}
			}
		}
	}
};
