/** A question to the published Parquet, as one statement that DuckDB, Trino, Spark and ClickHouse all understand. */
export interface Query {
	id: string;
	title_en: string;
	title_zh: string;
	sql: string;
}

/**
 * Plain SQL only (joins, NOT EXISTS, LIKE, `||`), over tables of the names in the package. `part_of` may name several
 * totals, joined by `;`, so an id is looked for between semicolons.
 */
export const QUERIES: readonly Query[] = [
	{
		id: 'itemised-amounts',
		title_en:
			'Money that left Taiwan, by currency and year: each amount once, no total beside its parts',
		title_zh: '臺灣支出的金額，依幣別與年份：每筆只計一次，總額不與細項並計',
		sql: `SELECT f.unit, f.year, f.flow_type, COUNT(*) AS amounts, SUM(f.value) AS total
FROM flows f
WHERE f.origin = 'TWN'
  AND f.stage = 'actual'
  AND f.unit IN ('USD', 'EUR', 'TWD')
  AND f.value IS NOT NULL
  AND f.restates IS NULL
  AND NOT EXISTS (
    SELECT 1 FROM flows part
    WHERE ';' || part.part_of || ';' LIKE '%;' || f.flow_id || ';%'
      AND part.unit = f.unit)
GROUP BY f.unit, f.year, f.flow_type
ORDER BY f.unit, f.year, f.flow_type`
	},
	{
		id: 'places-by-activities',
		title_en: 'Countries and territories by the number of activities that name them',
		title_zh: '各國家與地區在多少項活動中列名',
		sql: `SELECT p.place_id, p.name_en, p.name_zh, COUNT(DISTINCT part.activity_id) AS activities
FROM participations part
JOIN places p ON p.place_id = part.party
GROUP BY p.place_id, p.name_en, p.name_zh
ORDER BY activities DESC, p.place_id
LIMIT 20`
	},
	{
		id: 'sectors-by-year',
		title_en: 'Activities by DAC sector and year, the undated ones apart',
		title_zh: '各 DAC 部門逐年活動數，未載日期者另列',
		sql: `SELECT s.name_en, a.year, COUNT(*) AS activities
FROM activities a
JOIN sectors s ON s.sector = a.sector
WHERE a.status <> 'pipeline'
GROUP BY s.name_en, a.year
ORDER BY activities DESC, s.name_en, a.year
LIMIT 20`
	},
	{
		id: 'facts-by-source',
		title_en: 'Facts taken from each document',
		title_zh: '取自各文件的事實筆數',
		sql: `SELECT s.source_id, s.title_en, COUNT(*) AS facts
FROM (
  SELECT source_id FROM activities
  UNION ALL SELECT source_id FROM flows
  UNION ALL SELECT source_id FROM indicators) f
JOIN sources s ON s.source_id = f.source_id
GROUP BY s.source_id, s.title_en
ORDER BY facts DESC, s.source_id`
	}
];

/** How each engine is told where the tables lie; `TABLES` stands for one statement for each table. */
export const ENGINES: readonly { id: string; name: string; setup: string }[] = [
	{
		id: 'duckdb',
		name: 'DuckDB',
		setup: `-- in the folder of the unpacked zip
CREATE VIEW flows AS SELECT * FROM read_parquet('parquet/flows/*/*.parquet', hive_partitioning = true);
CREATE VIEW places AS SELECT * FROM read_parquet('parquet/places/*.parquet');`
	},
	{
		id: 'trino',
		name: 'Trino',
		setup: `-- Hive connector; the files copied to an object store
CREATE TABLE flows (flow_id varchar, activity_id varchar, programme_id varchar, flow_type varchar, stage varchar,
  origin varchar, destination varchar, date varchar, value double, unit varchar, qualifier varchar, as_stated varchar,
  part_of varchar, restates varchar, sector varchar, note_en varchar, note_zh varchar, conflict varchar,
  source_id varchar, source_section varchar, source_page varchar, source_lines varchar, year integer)
WITH (format = 'PARQUET', partitioned_by = ARRAY['year'], external_location = 's3://bucket/parquet/flows/');
CALL system.sync_partition_metadata('default', 'flows', 'FULL');`
	},
	{
		id: 'spark',
		name: 'Spark SQL',
		setup: `CREATE TEMPORARY VIEW flows USING parquet OPTIONS (path 's3://bucket/parquet/flows');
CREATE TEMPORARY VIEW places USING parquet OPTIONS (path 's3://bucket/parquet/places');`
	},
	{
		id: 'clickhouse',
		name: 'ClickHouse',
		setup: `SET use_hive_partitioning = 1;
CREATE VIEW flows AS SELECT * FROM file('parquet/flows/*/*.parquet', Parquet);
CREATE VIEW places AS SELECT * FROM file('parquet/places/*.parquet', Parquet);`
	}
];

/** Every query in one file, for download. */
export const queriesText = () =>
	QUERIES.map(({ title_en, title_zh, sql }) => `-- ${title_en}\n-- ${title_zh}\n${sql};\n`).join(
		'\n'
	);
