import type {
	Activity,
	Dataset,
	Evidence,
	Flow,
	Indicator,
	PartyId
} from '$lib/core/dataset/types';
import type { PartyFacts } from '$lib/core/query/select';
import { sectorOfFlow } from '$lib/core/query/select';
import { nameOf } from '$lib/core/scene/build';
import type { Format, Messages } from '$lib/i18n';
import { amountText } from './scene-words';

/** One fact as a line of text: what a panel, a country page and a source page print. */
export interface FactLine {
	id: string;
	kind: 'activity' | 'flow' | 'indicator';
	/** the activity that it is or belongs to, '' where it has none */
	activity: string;
	/** as printed in the page's language, '' where undated */
	date: string;
	/** sorts lines: first year, 9999 where undated */
	year: number;
	/** last year, as `year` where undated */
	until: number;
	sector: string;
	/** the figure with its unit, '' where there is none */
	figure: string;
	text: string;
	/** small print: direction, stage, the part it had */
	note: string;
	evidence: Evidence;
	asStated: string;
}

/** When an activity took place, in words: a day, a span, or only its end. */
function when({ start, end }: Activity, m: Messages, f: Format): string {
	if (!end || end === start) return f.date(start);
	return start ? f.date(`${start}/${end}`) : m.ended(f.date(end));
}

/** An activity as a line; `party` names whose part in it is said. */
export function activityLine(
	activity: Activity,
	party: PartyId | null,
	m: Messages,
	f: Format
): FactLine {
	const roles = activity.participations
		.filter((part) => part.party === party)
		.map((part) => m.roles[part.role]);
	const others = new Set(
		activity.participations
			.filter((part) => part.role === 'recipient' && part.party.length === 3)
			.map((part) => part.party)
	);
	return {
		id: activity.id,
		kind: 'activity',
		activity: activity.id,
		date: when(activity, m, f),
		year: activity.years?.from ?? 9999,
		until: activity.years?.to ?? 9999,
		sector: activity.sector,
		figure: '',
		text: activity.title,
		note: [
			m.kinds[activity.kind],
			...(roles.length > 0 ? [f.list([...new Set(roles)])] : []),
			...(others.size > 1 && party ? [m.fact.sharedBy(others.size)] : []),
			...(activity.status === 'closed' ? [] : [m.statuses[activity.status]])
		].join(m.fact.separator),
		evidence: activity.evidence,
		asStated: ''
	};
}

/** A flow as a line, seen from `party` (null: from nobody). */
export function flowLine(dataset: Dataset, flow: Flow, m: Messages, f: Format): FactLine {
	const activity = dataset.activities.get(flow.activity);
	const figure =
		flow.value === null
			? ''
			: amountText(flow.value, dataset.units.get(flow.unit), flow.qualifier, f);
	return {
		id: flow.id,
		kind: 'flow',
		activity: flow.activity,
		date: f.date(flow.date),
		year: flow.years?.from ?? 9999,
		until: flow.years?.to ?? 9999,
		sector: sectorOfFlow(flow, dataset),
		figure,
		text: activity?.title ?? m.flowTypes[flow.type],
		note: [
			m.fact.fromTo(nameOf(dataset, flow.origin), nameOf(dataset, flow.destination)),
			...(flow.stage === 'actual' ? [] : [m.stages[flow.stage]]),
			...(flow.restates ? [m.fact.restates] : []),
			...(flow.partOf.length > 0 ? [m.fact.partOfTotal] : [])
		].join(m.fact.separator),
		evidence: flow.evidence,
		asStated: flow.asStated
	};
}

/** A statistic as a line. */
export function indicatorLine(
	dataset: Dataset,
	indicator: Indicator,
	m: Messages,
	f: Format
): FactLine {
	const activity = dataset.activities.get(indicator.activity);
	const metric = dataset.metrics.get(indicator.metric) ?? indicator.metric;
	return {
		id: indicator.id,
		kind: 'indicator',
		activity: indicator.activity,
		date: f.date(indicator.period),
		year: indicator.years?.from ?? 9999,
		until: indicator.years?.to ?? 9999,
		sector: activity?.sector ?? '',
		figure:
			indicator.value === null
				? ''
				: amountText(indicator.value, dataset.units.get(indicator.unit), indicator.qualifier, f),
		text: indicator.breakdown ? m.fact.metricOf(metric, indicator.breakdown) : metric,
		note: [
			...(activity ? [activity.title] : []),
			...(indicator.stage && indicator.stage !== 'actual' ? [m.stages[indicator.stage]] : [])
		].join(m.fact.separator),
		evidence: indicator.evidence,
		asStated: indicator.asStated
	};
}

/** All facts of a party, oldest first, undated last; grouped by sector, most facts first, no sector last. */
export function factGroups(
	dataset: Dataset,
	facts: PartyFacts,
	m: Messages,
	f: Format
): { sector: string; name: string; lines: FactLine[] }[] {
	const lines = [
		...facts.activities.map((activity) => activityLine(activity, facts.party, m, f)),
		...facts.flows.map((flow) => flowLine(dataset, flow, m, f)),
		...facts.indicators.map((indicator) => indicatorLine(dataset, indicator, m, f))
	].sort((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1));
	const groups = new Map<string, FactLine[]>();
	for (const line of lines) groups.set(line.sector, [...(groups.get(line.sector) ?? []), line]);
	return [...groups]
		.map(([sector, entries]) => ({
			sector,
			name: dataset.sectors.get(sector)?.short ?? m.panel.otherFacts,
			lines: entries
		}))
		.sort(
			(a, b) =>
				Number(a.sector === '') - Number(b.sector === '') ||
				b.lines.length - a.lines.length ||
				f.compare(a.name, b.name)
		);
}
