import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Download } from './types';

/** A download as Parquet; what it says of itself is in the file's key-value metadata. */
export function toParquet({ about, sheet }: Download): Uint8Array<ArrayBuffer> {
	const buffer = parquetWriteBuffer({
		columnData: sheet.columns.map(({ id, type }, at) => ({
			name: id,
			data: sheet.rows.map((row) => row[at] ?? null),
			type: type === 'number' ? 'DOUBLE' : 'STRING'
		})),
		kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
		createdBy: 'Taiwan Cooperation Atlas'
	});
	return new Uint8Array(buffer);
}
