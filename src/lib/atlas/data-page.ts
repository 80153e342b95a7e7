/** A file that can be taken away. */
export interface Download {
	/** below the site's root, without a leading slash */
	path: string;
	/** bytes */
	size: number;
}

/** A column of a table, in one language. */
export interface DictionaryColumn {
	name: string;
	type: 'string' | 'number' | 'integer';
	description: string;
	required: boolean;
	values: string[];
	/** `activities.activity_id` */
	refersTo: string;
	list: boolean;
}

export interface DictionaryTable extends Download {
	name: string;
	title: string;
	description: string;
	rows: number;
	columns: DictionaryColumn[];
}

export interface Edition {
	version: string;
	published: string;
	changes: {
		change: 'added' | 'corrected' | 'removed';
		resource: string;
		rows: number;
		summary: string;
	}[];
}

/** Everything that the page of the open data prints, in one language. */
export interface DataPage {
	title: string;
	version: string;
	published: string;
	package: Download;
	parquet: Download;
	parquetFiles: number;
	iati: Download;
	activitiesInIati: number;
	citation: Download;
	queriesFile: Download;
	tables: DictionaryTable[];
	editions: Edition[];
	example: string;
	apiFiles: number;
	queries: { id: string; title: string; sql: string }[];
	engines: { id: string; name: string; setup: string }[];
	cff: string;
}
