import { sumFlows, weakest } from '$lib/core/aggregate/sum';
import type { Details } from '$lib/core/dataset/details';
import {
	ROLES,
	type Activity,
	type ActivityKind,
	type Dataset,
	type Evidence,
	type Flow,
	type PartyId,
	type Role
} from '$lib/core/dataset/types';
import { nameOf } from '$lib/core/scene/build';
import type { Format, Messages } from '$lib/i18n';
import type { OpenMessages } from '$lib/i18n/open';
import { activityLine, indicatorLine, type FactLine } from './fact-lines';
import { noteText } from './note-text';
import { placesMap, type PlacesMap } from './places-map';
import { amountText } from './scene-words';

/** A party as a link; `page` is false for Taiwan, which has none. */
export interface PartyLink {
	id: PartyId;
	kind: 'place' | 'group' | 'organisation';
	name: string;
	page: boolean;
}

/** Another amount that one refers to; `activity` is '' where it has no page of its own. */
export interface AmountLink {
	id: string;
	activity: string;
	figure: string;
}

export interface ActivityAmount {
	id: string;
	type: string;
	/** '' where it was done */
	stage: string;
	from: PartyLink;
	to: PartyLink;
	date: string;
	/** '' where none is stated */
	figure: string;
	asStated: string;
	evidence: Evidence;
	note: string;
	conflict: boolean;
	totals: AmountLink[];
	restates: AmountLink | null;
	/** what is itemised of a total, and what is not */
	contains: string;
}

/** Everything that an activity page prints. */
export interface ActivityPage {
	id: string;
	title: string;
	/** the title in the other language */
	other: string;
	/** tells it from others of the same title: kind, date, and more where that is not enough */
	label: string;
	kind: string;
	kindId: ActivityKind;
	status: string;
	date: string;
	/** EDTF */
	start: string;
	end: string;
	venue: string;
	path: { id: string; name: string }[];
	sector: string;
	sdgs: number[];
	summary: string;
	note: string;
	conflict: boolean;
	evidence: Evidence;
	source: { id: string; title: string; publisher: string };
	roles: { role: Role; parties: PartyLink[] }[];
	amounts: ActivityAmount[];
	/** sums of its own amounts, one for each unit that has several */
	sums: string[];
	figures: (FactLine & { party: string; remark: string; conflict: boolean })[];
	map: PlacesMap | null;
	before: { id: string; title: string; date: string } | null;
	after: { id: string; title: string; date: string } | null;
	/** activities of the same programme */
	alike: number;
}

function linkOf(dataset: Dataset, id: PartyId): PartyLink {
	return {
		id,
		kind: dataset.places.has(id) ? 'place' : dataset.groups.has(id) ? 'group' : 'organisation',
		name: nameOf(dataset, id),
		page: id !== 'TWN'
	};
}

function programmePath(dataset: Dataset, id: string): ActivityPage['path'] {
	const programme = dataset.programmes.get(id);
	return programme
		? [...programmePath(dataset, programme.parent), { id, name: programme.name }]
		: [];
}

/** What every activity is called on its own page and in results of a search: no two alike. */
export function activityLabels(
	dataset: Dataset,
	m: Messages,
	f: Format
): ReadonlyMap<string, string> {
	const steps: ((activity: Activity) => string)[] = [
		(activity) => m.kinds[activity.kind],
		(activity) => activityLine(activity, null, m, f).date,
		(activity) =>
			[...new Set(activity.participations.map(({ party }) => party))]
				.slice(0, 3)
				.map((party) => nameOf(dataset, party))
				.join(m.legend.separator),
		(activity) => activity.id
	];
	const labels = new Map<string, string>();
	let rest = [...dataset.activities.values()];
	for (let count = 1; rest.length > 0; count++) {
		const label = (activity: Activity) =>
			steps
				.slice(0, count)
				.map((step) => step(activity))
				.filter(Boolean)
				.join(m.fact.separator);
		const seen = new Map<string, number>();
		const key = (activity: Activity) => `${activity.title}\0${label(activity)}`;
		for (const activity of rest) seen.set(key(activity), (seen.get(key(activity)) ?? 0) + 1);
		const last = count === steps.length;
		// The kind alone says little: every label has the date, too.
		const done = (activity: Activity) => last || (count > 1 && seen.get(key(activity)) === 1);
		for (const activity of rest.filter(done)) labels.set(activity.id, label(activity));
		rest = rest.filter((activity) => !done(activity));
	}
	return labels;
}

/** Every flow inside a total, at any depth. */
function insideOf(dataset: Dataset, total: Flow): Flow[] {
	const found = new Set<Flow>();
	const queue = [total.id];
	for (let id = queue.pop(); id !== undefined; id = queue.pop())
		for (const flow of dataset.flows.values())
			if (flow.partOf.includes(id) && !found.has(flow)) {
				found.add(flow);
				queue.push(flow.id);
			}
	return [...found];
}

function amountsOf(
	dataset: Dataset,
	details: Details,
	own: readonly Flow[],
	m: Messages,
	w: OpenMessages,
	f: Format
): ActivityAmount[] {
	const text = (flow: Flow) =>
		flow.value === null
			? ''
			: amountText(flow.value, dataset.units.get(flow.unit), flow.qualifier, f);
	const link = (id: string): AmountLink[] => {
		const flow = dataset.flows.get(id);
		return flow ? [{ id, activity: flow.activity, figure: text(flow) }] : [];
	};
	// A total stands before its parts.
	const depth = (flow: Flow) => flow.partOf.filter((id) => own.some((one) => one.id === id)).length;
	return [...own]
		.sort((a, b) => depth(a) - depth(b))
		.map((flow): ActivityAmount => {
			const unit = dataset.units.get(flow.unit);
			const inside = insideOf(dataset, flow);
			const container = sumFlows([flow, ...inside], dataset.flows)
				.find((sum) => sum.unit === flow.unit)
				?.containers.find((entry) => entry.flow.id === flow.id);
			const itemised = weakest(inside.filter((part) => part.unit === flow.unit));
			const detail = details.flows.get(flow.id);
			return {
				id: flow.id,
				type: m.flowTypes[flow.type],
				stage: flow.stage === 'actual' ? '' : m.stages[flow.stage],
				from: linkOf(dataset, flow.origin),
				to: linkOf(dataset, flow.destination),
				date: f.date(flow.date),
				// Goods without a number still have a name.
				figure: text(flow) || (unit && !unit.currency ? unit.plural : ''),
				asStated: flow.asStated,
				evidence: flow.evidence,
				note: noteText(detail?.note ?? '', dataset, m),
				conflict: detail?.conflict ?? false,
				totals: flow.partOf.flatMap(link),
				restates: flow.restates ? (link(flow.restates)[0] ?? null) : null,
				contains: container
					? w.activity.contains(
							amountText(container.itemised, unit, itemised, f),
							container.notBrokenDown > 0
								? amountText(
										container.notBrokenDown,
										unit,
										// What is left of a figure can be said no more firmly than what was taken off it.
										itemised === 'exact' ? flow.qualifier : 'about',
										f
									)
								: ''
						)
					: ''
			};
		});
}

/** The rows that belong to each activity, found once for all pages. */
export interface ActivityRows {
	flows: ReadonlyMap<string, Flow[]>;
	/** activities of each programme, in order of time, undated last */
	alike: ReadonlyMap<string, Activity[]>;
	labels: ReadonlyMap<string, string>;
}

/** Makes what `activityPage` needs for every activity. */
export function activityRows(dataset: Dataset, m: Messages, f: Format): ActivityRows {
	const flows = new Map<string, Flow[]>();
	for (const flow of dataset.flows.values())
		flows.set(flow.activity, [...(flows.get(flow.activity) ?? []), flow]);
	const alike = new Map<string, Activity[]>();
	for (const activity of dataset.activities.values())
		alike.set(activity.programme, [...(alike.get(activity.programme) ?? []), activity]);
	const when = (activity: Activity) => activity.start || activity.end || '9999';
	for (const list of alike.values())
		list.sort((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : a.id < b.id ? -1 : 1));
	return { flows, alike, labels: activityLabels(dataset, m, f) };
}

/**
 * What an activity page prints, in one language.
 * @param other the title in the other language
 * @throws where no activity has this id
 */
export function activityPage(
	dataset: Dataset,
	details: Details,
	rows: ActivityRows,
	id: string,
	other: string,
	m: Messages,
	w: OpenMessages,
	f: Format
): ActivityPage {
	const activity = dataset.activities.get(id);
	if (!activity) throw new Error(`no activity "${id}"`);
	const flows = rows.flows.get(id) ?? [];
	const detail = details.activities.get(id);
	const source = dataset.sources.get(activity.evidence.source);
	const alike = rows.alike.get(activity.programme) ?? [];
	const at = alike.indexOf(activity);
	const neighbour = (entry: Activity | undefined) =>
		entry ? { id: entry.id, title: entry.title, date: activityLine(entry, null, m, f).date } : null;

	return {
		id,
		title: activity.title,
		other,
		label: rows.labels.get(id) ?? '',
		kind: m.kinds[activity.kind],
		kindId: activity.kind,
		status: m.statuses[activity.status],
		date: activityLine(activity, null, m, f).date,
		start: activity.start,
		end: activity.end,
		venue: activity.venue,
		path: programmePath(dataset, activity.programme),
		sector: dataset.sectors.get(activity.sector)?.name ?? '',
		sdgs: activity.sdgs,
		summary: detail?.summary ?? '',
		note: noteText(detail?.note ?? '', dataset, m),
		conflict: detail?.conflict ?? false,
		evidence: activity.evidence,
		source: {
			id: activity.evidence.source,
			title: source?.title ?? activity.evidence.source,
			publisher: source?.publisher ?? ''
		},
		roles: ROLES.map((role) => ({
			role,
			parties: activity.participations
				.filter((part) => part.role === role)
				.map(({ party }) => linkOf(dataset, party))
				.sort(
					(a, b) =>
						Number(b.kind === 'place') - Number(a.kind === 'place') || f.compare(a.name, b.name)
				)
		})).filter(({ parties }) => parties.length > 0),
		amounts: amountsOf(dataset, details, flows, m, w, f),
		sums: sumFlows(flows, dataset.flows)
			.filter(({ roots }) => roots.length > 1)
			// What was only planned, another kind of flow and another giver are never added.
			.filter(
				({ roots }) =>
					new Set(roots.map(({ type, stage, origin }) => `${type} ${stage} ${origin}`)).size === 1
			)
			.map((sum) =>
				w.activity.together(amountText(sum.stated, dataset.units.get(sum.unit), sum.qualifier, f))
			),
		figures: [...dataset.indicators.values()]
			.filter((indicator) => indicator.activity === id)
			.map((indicator) => ({
				...indicatorLine(dataset, { ...indicator, activity: '' }, m, f),
				party: indicator.subject ? nameOf(dataset, indicator.subject) : '',
				remark: noteText(details.indicators.get(indicator.id)?.note ?? '', dataset, m),
				conflict: details.indicators.get(indicator.id)?.conflict ?? false
			})),
		map: placesMap(dataset, [
			...activity.participations.map(({ party }) => party),
			...flows.flatMap(({ origin, destination }) => [origin, destination])
		]),
		before: at > 0 ? neighbour(alike[at - 1]) : null,
		after: neighbour(alike[at + 1]),
		alike: alike.length
	};
}
