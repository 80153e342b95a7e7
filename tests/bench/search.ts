import { makeSearchIndex } from '../../src/lib/atlas/search-index';
import type { SearchPayload } from '../../src/lib/core/dataset/payload';
import { readRealData } from '../unit/real-dataset';
import { quantile, row, type Report } from './table';

const BUDGET_MS = 20;

/** Typed key by key: whole names, slips, former names, several words, 漢字. */
const TYPED = [
	'palau',
	'swaziland',
	'Marshal Ilands',
	'ministry of foreign affairs',
	'women empowerment training',
	'Ukrane reconstruction',
	'taiwan foundation for democracy',
	'帛琉',
	'馬紹爾群島',
	'臺灣民主基金會',
	'婦女賦權',
	'公共衛生訓練',
	'zzzzzzzz'
];

const fine = (ms: number) => `${ms.toFixed(1)} ms`;

/** What one would write without a library: every name looked through for every word. */
function plainSearch({ activities, ...tables }: SearchPayload) {
	const names: string[] = [];
	for (const table of [
		tables.places,
		tables.groups,
		tables.organisations,
		tables.programmes,
		tables.sources
	])
		table.id.forEach((id, at) =>
			names.push([id, table.en[at], table.zh[at], ...table.aliases[at]!].join(' ').toLowerCase())
		);
	activities.id.forEach((_, at) =>
		names.push(`${activities.en[at]} ${activities.zh[at]}`.toLowerCase())
	);
	return (query: string) => {
		const words = query.toLowerCase().split(' ').filter(Boolean);
		return names.filter((name) => words.every((word) => name.includes(word))).length;
	};
}

function timesOf(find: (query: string) => unknown): number[] {
	const times: number[] = [];
	for (let round = 0; round < 3; round++)
		for (const typed of TYPED)
			for (let length = 1; length <= typed.length; length++) {
				const began = performance.now();
				find(typed.slice(0, length));
				// The first round warms up: a reader's own first key is measured in the browser tests.
				if (round > 0) times.push(performance.now() - began);
			}
	return times;
}

/** How long search takes to answer a key on the real names, beside a plain look through all of them. */
export async function reportSearch(): Promise<Report> {
	const payload = readRealData().search();
	const began = performance.now();
	const index = makeSearchIndex(payload);
	const names = performance.now() - began;
	await index.addActivities();
	const whole = performance.now() - began;
	const times = timesOf((query) => index.find(query));
	const plain = timesOf(plainSearch(payload));
	return {
		rows: [
			row('search, answer to a key, 95th percentile', quantile(times, 0.95), fine, BUDGET_MS),
			row('search, slowest key', Math.max(...times), fine),
			row(
				'search, plain look through all names (no slips), 95th percentile',
				quantile(plain, 0.95),
				fine
			),
			row('search, index of names; of all', names, () => `${fine(names)}; ${fine(whole)}`)
		]
	};
}
