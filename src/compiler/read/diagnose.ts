import type { Diagnostic } from '../diagnostics';
import type { ReadRule } from './rules';

/** A diagnostic of reading: an error of the whole file unless said otherwise. */
export function diagnose(
	rule: ReadRule,
	file: string,
	rest: Pick<Diagnostic, 'found' | 'expected'> & Partial<Diagnostic>
): Diagnostic {
	return { line: 0, column: '', severity: 'error', advice: '', ...rest, rule, file };
}
