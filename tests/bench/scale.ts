import { spawnSync } from 'node:child_process';
import { milliseconds, quantile, row, type Report } from './table';
import type { Measured } from './scale/measure';

const RECORDS = 200_000;
const BUDGET_MS = 150;
const BUDGET_MB = 400;

const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;

/** How long one filter change takes over a synthetic package, beside the same answer written without an index. */
export function reportScale(): Report {
	const { stdout, stderr, status } = spawnSync(
		process.execPath,
		['--expose-gc', '--import', 'tsx', 'tests/bench/scale/measure.ts', String(RECORDS)],
		{ encoding: 'utf8' }
	);
	if (status !== 0) throw new Error(`the measurement stopped: ${stderr.trim().split('\n').at(-1)}`);
	const measured = JSON.parse(stdout) as Measured;
	const p95 = (times: readonly number[]) => quantile(times, 0.95);
	const of = `${RECORDS.toLocaleString('en')} records`;
	return {
		rows: [
			row(
				`${of}: filter change, table and charts, p95`,
				p95(measured.changes),
				milliseconds,
				BUDGET_MS
			),
			row(`${of}: filter change, map and list, p95`, p95(measured.layer), milliseconds, BUDGET_MS),
			row(`${of}: the same in plain JavaScript, p95`, p95(measured.plain), milliseconds),
			row(`${of}: first table`, measured.first, milliseconds),
			row(`${of}: memory, records included`, measured.total, megabytes, BUDGET_MB * 1e6)
		]
	};
}
