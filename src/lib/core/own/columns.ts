import type { PlaceMatcher } from './match';
import { decimalMarkOf, isNothing, numberIn, type DecimalMark } from './numbers';

/** A reader's file as text cells, before anything is made of it. */
export interface RawTable {
	header: string[];
	rows: string[][];
}

/** What a column seems to hold. */
export interface ColumnGuess {
	/** share of its filled cells that name one place */
	places: number;
	/** share of its filled cells that are numbers */
	numbers: number;
	/** whether its numbers look like years */
	years: boolean;
	/** different texts in it */
	distinct: number;
	filled: number;
	decimalMark: DecimalMark;
	/** whether short capitals in it are ISO codes rather than words ("NA") */
	codes: boolean;
}

export interface TableGuess {
	columns: ColumnGuess[];
	/** -1 where no column seems to hold countries */
	place: number;
	/** -1 where none seems to hold a number or a category */
	value: number;
}

/** Cells looked at; a country table has fewer rows. */
const LOOKED_AT = 400;
/** Least share of cells that name a place, in a column of countries. */
const PLACES = 0.4;
const FEW_PLACES = 0.2;
const NUMBERS = 0.6;
const CATEGORIES = 12;
const YEAR_HEADING = /^(?:year|yr|年|年度|年份|time|period)$/i;
const CODE_HEADING = /\b(?:id|code|rank|no|iso|m49|index)\b|代碼|編號|序號|排名/i;

function guessColumn(
	cells: readonly string[],
	heading: string,
	matcher: PlaceMatcher
): ColumnGuess {
	const filled = cells.filter((cell) => !isNothing(cell));
	const codes =
		filled.filter((cell) => /^[A-Za-z]{2,3}$|^\d{3}$/.test(cell.trim())).length * 2 > filled.length;
	const decimalMark = decimalMarkOf(filled);
	const numbers = filled.flatMap((cell) => numberIn(cell, decimalMark) ?? []);
	const share = (count: number) => (filled.length === 0 ? 0 : count / filled.length);
	return {
		places: share(filled.filter((cell) => matcher.knows(cell, codes)).length),
		numbers: share(numbers.length),
		years:
			YEAR_HEADING.test(heading.trim()) ||
			(numbers.length > 0 &&
				numbers.every((value) => Number.isInteger(value) && value >= 1900 && value <= 2100)),
		distinct: new Set(filled).size,
		filled: filled.length,
		decimalMark,
		codes
	};
}

/** Guesses which column holds countries and which the number or category to draw. */
export function guessColumns({ header, rows }: RawTable, matcher: PlaceMatcher): TableGuess {
	const looked = rows.slice(0, LOOKED_AT);
	const columns = header.map((heading, at) =>
		guessColumn(
			looked.map((row) => row[at] ?? ''),
			heading,
			matcher
		)
	);
	const most = columns.reduce((best, { filled }) => Math.max(best, filled), 0);
	let place = -1;
	columns.forEach(({ places, filled }, at) => {
		const enough =
			places >= PLACES || (places >= FEW_PLACES && places * filled >= 3) ? places * filled : 0;
		const best = place < 0 ? 0 : columns[place]!.places * columns[place]!.filled;
		if (enough > best && filled * 2 >= most) place = at;
	});
	const at = (test: (column: ColumnGuess, heading: string) => boolean) =>
		columns.findIndex((column, index) => index !== place && test(column, header[index] ?? ''));
	const isNumber = ({ numbers, filled }: ColumnGuess) => filled > 0 && numbers >= NUMBERS;
	let value = at(
		(column, heading) => isNumber(column) && !column.years && !CODE_HEADING.test(heading)
	);
	if (value < 0)
		value = at(
			(column, heading) =>
				!isNumber(column) &&
				column.places < PLACES &&
				column.distinct >= 2 &&
				column.distinct <= CATEGORIES &&
				column.filled > column.distinct &&
				!CODE_HEADING.test(heading)
		);
	if (value < 0) value = at((column) => isNumber(column) && !column.years);
	return { columns, place, value };
}
