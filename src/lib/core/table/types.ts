import type { UnitSum } from '../aggregate/types';
import type { Flow, PartyId } from '../dataset/types';
import type { AtlasRecord } from '../query/records';
import type { ColumnId, Part, RecordKind, View } from '../query/view';

/** Where the name of an id is found; `text`, `date`, `number` and `citation` need none. */
export type Vocabulary =
	| 'text'
	| 'date'
	| 'number'
	| 'citation'
	| 'party'
	| 'region'
	| 'sector'
	| 'programme'
	| 'activity'
	| 'unit'
	| 'metric'
	| 'source'
	| 'flow'
	| 'flowType'
	| 'stage'
	| 'kind'
	| 'status'
	| 'qualifier'
	| 'sdg';

/** The machine's value of a cell: ids, EDTF dates, plain numbers. null or '' = not stated, never zero. */
export type CellValue = string | number | null | readonly string[];

/** A column of a record table; what a file's header and cells are made of. */
export interface TableColumn {
	id: ColumnId;
	vocabulary: Vocabulary;
	/** the value as data: ids in lists, dates in EDTF, amounts as numbers */
	value(record: AtlasRecord): CellValue;
}

/** The words that a table needs beyond the dataset's own names, in one language. */
export interface TableWords {
	flowType(id: string): string;
	stage(id: string): string;
	kind(id: string): string;
	status(id: string): string;
	qualifier(id: string): string;
	date(edtf: string): string;
	number(value: number): string;
	list(items: readonly string[]): string;
	/** sorts names as the language does */
	compare(a: string, b: string): number;
}

/** Every record of the kind in exactly one part; what the parts hold adds up to `stated`. */
export interface Account {
	kind: RecordKind;
	/** records that every filter leaves but unit, stage and origin: those three are accounted for in the parts */
	stated: number;
	parts: Readonly<Record<Part, readonly AtlasRecord[]>>;
	/** flows: one sum for each unit over everything that may be added, most rows first; otherwise empty */
	sums: readonly UnitSum[];
}

/** The totals that contain a row on screen, innermost first, and whether a bracket joins it to its neighbours. */
export interface Bracket {
	total: Flow;
	/** first and last of the neighbouring rows inside the same total */
	first: boolean;
	last: boolean;
}

/**
 * What a record table shows of a view: columns and rows exactly as on screen, and the totals beneath. Made by
 * `tableModel`; downloads write this and nothing else.
 */
export interface TableModel {
	view: View;
	kind: RecordKind;
	columns: readonly TableColumn[];
	/** in the order on screen */
	rows: readonly AtlasRecord[];
	part: Part;
	account: Account;
	/** how many records of each kind the query holds, whatever becomes of them in a total */
	counts: Readonly<Record<RecordKind, number>>;
	/** totals that contain rows on screen and are not among them, largest first: never to be added to the rows */
	containers: readonly Flow[];
	/** a cell as it is printed in the dataset's language */
	text(record: AtlasRecord, column: TableColumn): string;
	/** the parties named in a record, Taiwan left out */
	partiesOf(record: AtlasRecord): readonly PartyId[];
	bracketAt(position: number): Bracket | null;
}

/** A small finished table, such as the numbers of a chart: printed as it stands, or written to a file. */
export interface PlainTable {
	/** for file names: lower case and hyphens */
	id: string;
	title: string;
	columns: readonly { id: string; label: string; type: 'text' | 'number' }[];
	rows: readonly (readonly (string | number | null)[])[];
}
