import type { Diagnostic } from '../diagnostics';
import type { Package } from '../read/package';
import { chineseScript } from './chinese-script';
import { cycle } from './cycle';
import { dateFormat } from './date-format';
import { dateOrder } from './date-order';
import { duplicateFact } from './duplicate-fact';
import { englishScript } from './english-script';
import { enumValue } from './enum-value';
import { evidenceLines } from './evidence-lines';
import { evidenceLocator } from './evidence-locator';
import { figurePair } from './figure-pair';
import { figureReading } from './figure-reading';
import { languagePair } from './language-pair';
import { listFormat } from './list-format';
import { numberFormat } from './number-format';
import { numberRange } from './number-range';
import { partOfSum } from './part-of-sum';
import { partySlug } from './party-slug';
import { pattern } from './pattern';
import { referenceRow } from './reference-row';
import { required } from './required';
import { restates } from './restates';
import type { Rule } from './rule';
import { stageStatus } from './stage-status';
import { unattached } from './unattached';
import { uniqueKey } from './unique-key';
import { unknownId } from './unknown-id';
import { unused } from './unused';

/** Every rule that the contents of the tables are held to. */
export const RULES: readonly Rule[] = [
	required,
	numberFormat,
	numberRange,
	dateFormat,
	dateOrder,
	enumValue,
	pattern,
	listFormat,
	uniqueKey,
	partySlug,
	unknownId,
	evidenceLocator,
	evidenceLines,
	referenceRow,
	figurePair,
	figureReading,
	languagePair,
	chineseScript,
	englishScript,
	cycle,
	partOfSum,
	restates,
	stageStatus,
	duplicateFact,
	unattached,
	unused
];

/** Holds a package against every rule; all findings of all rules, in no particular order. */
export function checkPackage(data: Package): Diagnostic[] {
	return RULES.flatMap((rule) => [...rule.check(data)]);
}
