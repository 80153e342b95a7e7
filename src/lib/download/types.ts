/** Formats in the order in which they are offered. */
export const DOWNLOAD_FORMATS = ['csv', 'xlsx', 'json', 'geojson', 'parquet'] as const;
export type DownloadFormat = (typeof DOWNLOAD_FORMATS)[number];

/** null = not stated, never zero. */
export type Cell = string | number | null;

export interface Column {
	/** name in files that programs read; the same in both languages */
	id: string;
	/** heading in files that people read */
	label: string;
	type: 'text' | 'number';
}

export interface Sheet {
	/** heading of the sheet, in the page's language */
	title: string;
	columns: readonly Column[];
	/** as long as `columns` each */
	rows: readonly (readonly Cell[])[];
}

/** What every file says of itself, whatever its format. */
export interface About {
	title: string;
	/** the query as a sentence */
	query: string;
	/** opens the view that was downloaded */
	link: string;
	edition: string;
	/** ISO 8601 day of the download */
	date: string;
	licence: string;
	licenceUrl: string;
	/** how to cite the file */
	citation: string;
	language: string;
}

/** A table to be taken away, before it has a format. */
export interface Download {
	/** file name without extension */
	name: string;
	about: About;
	/** labels of `about`, in the page's language */
	words: Record<keyof About, string>;
	sheet: Sheet;
	/** where each row lies, degrees; several for a row about several places, none for one that has no place */
	points: readonly (readonly (readonly [lon: number, lat: number])[])[];
	/** one row for each document and place that a row of the sheet is printed at */
	citations: Sheet;
	/** the numbers of the charts beside the rows */
	charts: readonly Sheet[];
	/** sums by unit with what was counted and what was not; null where nothing is added */
	totals: Sheet | null;
	/** heading of the sheet of `about` */
	aboutTitle: string;
}

export interface CsvOptions {
	/** byte order mark: without it Excel takes UTF-8 for the system's code page */
	bom: boolean;
	/** lines at the top that begin with # and hold `about` */
	described: boolean;
}

export interface DownloadFile {
	name: string;
	type: string;
	content: string | Uint8Array<ArrayBuffer>;
}
