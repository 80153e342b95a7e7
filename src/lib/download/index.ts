import type { CsvOptions, Download, DownloadFile, DownloadFormat } from './types';

export * from './types';

const TYPES: Record<DownloadFormat, string> = {
	csv: 'text/csv;charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	json: 'application/json',
	geojson: 'application/geo+json',
	parquet: 'application/vnd.apache.parquet'
};

/** Writes a download in a format; the code of a format is fetched when it is first asked for. */
export async function writeDownload(
	download: Download,
	format: DownloadFormat,
	csv?: CsvOptions
): Promise<DownloadFile> {
	const write = {
		csv: async () => (await import('./csv')).toCsv(download, csv),
		xlsx: async () => (await import('./xlsx')).toXlsx(download),
		json: async () => (await import('./json')).toJson(download),
		geojson: async () => (await import('./geojson')).toGeoJson(download),
		parquet: async () => (await import('./parquet')).toParquet(download)
	} satisfies Record<DownloadFormat, () => Promise<DownloadFile['content']>>;
	return {
		name: `${download.name}.${format}`,
		type: TYPES[format],
		content: await write[format]()
	};
}
