import { sumFlows } from '$lib/core/aggregate/sum';
import type { Details } from '$lib/core/dataset/details';
import type { Dataset, Evidence, PartyId } from '$lib/core/dataset/types';
import { textWidth } from '$lib/core/plane/labels';
import type { PartyFacts } from '$lib/core/query/select';
import { nameOf } from '$lib/core/scene/build';
import type { Format, Messages } from '$lib/i18n';
import { factGroups, type FactLine } from './fact-lines';
import { amountText } from './scene-words';

/** Last year that the records cover; "today" of every page. */
export const LAST_YEAR = 2023;
/** First year with a column of its own; earlier facts share the first one. */
const FIRST_YEAR = 2013;

export interface KeyFigure {
	figure: string;
	text: string;
	evidence: Evidence;
	asStated: string;
}

/** A dot or a bar on the timeline; `row` is its line within the lane. */
export interface TimelineMark {
	/** % of the chart's width */
	from: number;
	to: number;
	row: number;
	label: string;
	/** the label stands left of the mark where it would leave the chart */
	left: boolean;
}

export interface Lane {
	name: string;
	rows: number;
	marks: TimelineMark[];
	undated: number;
}

export interface SourceLine {
	id: string;
	title: string;
	publisher: string;
	facts: number;
	pages: string;
}

/** Another party that shares activities with the page's own. */
export interface Companion {
	party: PartyId;
	kind: 'place' | 'group' | 'organisation';
	name: string;
	/** activities in which both are named */
	count: number;
}

/** What the pages of countries, groups and organisations have in common. Plain data: it travels in the page. */
export interface PartySections {
	facts: number;
	intro: string;
	keyFigures: KeyFigure[];
	groups: { sector: string; name: string; lines: (FactLine & { summary: string })[] }[];
	lanes: Lane[];
	years: number[];
	matrix: { name: string; counts: number[]; undated: number; total: number }[];
	/** places; most activities first */
	namedWith: Companion[];
	/** groups and organisations; most activities first */
	bodiesWith: Companion[];
	money: boolean;
	sources: SourceLine[];
}

function lanesOf(groups: PartySections['groups'], m: Messages): Lane[] {
	const years = LAST_YEAR - FIRST_YEAR + 1;
	/** px: the chart at its usual width, for estimating how far a label reaches */
	const chart = 880;
	const at = (year: number) =>
		(100 * (Math.min(LAST_YEAR, Math.max(FIRST_YEAR, year)) - FIRST_YEAR + 0.5)) / years;
	return groups
		.map((group) => {
			const ends: number[] = [];
			const marks: TimelineMark[] = [];
			const dated = group.lines.filter((line) => line.year !== 9999 && line.kind === 'activity');
			for (const line of dated.slice(0, 12)) {
				const from = at(line.year);
				const to = at(line.until);
				const text = line.text.length > 46 ? `${line.text.slice(0, 44).trimEnd()}…` : line.text;
				const reach = (100 * (textWidth(text, 12) + 16)) / chart;
				const left = to + reach > 100;
				const begin = left ? from - reach : from - 1;
				let row = ends.findIndex((end) => end < begin);
				if (row < 0) row = ends.push(-Infinity) - 1;
				ends[row] = left ? to + 1 : to + reach;
				marks.push({ from, to, row, label: text, left });
			}
			return {
				name: group.name,
				rows: Math.max(1, ends.length),
				marks,
				undated: group.lines.filter((line) => line.year === 9999).length
			};
		})
		.filter((lane) => lane.marks.length > 0 || lane.undated > 0)
		.slice(0, 8)
		.map((lane) => ({ ...lane, name: lane.name || m.panel.otherFacts }));
}

function keyFiguresOf(dataset: Dataset, facts: PartyFacts, m: Messages, f: Format): KeyFigure[] {
	const id = facts.party;
	const figures: (KeyFigure & { rank: number })[] = [];
	const done = facts.flows.filter((flow) => flow.stage === 'actual' || flow.stage === 'approved');
	for (const [end, other, words] of [
		['destination', 'origin', m.country.fromTaiwan],
		['origin', 'destination', m.country.toTaiwan]
	] as const) {
		const own = done.filter((flow) => flow[end] === id);
		const types = [...new Set(own.map((flow) => flow.type))];
		for (const type of types)
			for (const sum of sumFlows(
				own.filter((flow) => flow.type === type),
				dataset.flows
			)) {
				const first = sum.roots[0];
				if (!first || sum.stated === 0) continue;
				const dates = [
					...new Set(
						sum.roots.flatMap((flow) => (flow.years ? [flow.years.from, flow.years.to] : []))
					)
				];
				const years =
					dates.length > 0 ? f.years({ from: Math.min(...dates), to: Math.max(...dates) }) : '';
				const others = [...new Set(sum.roots.map((flow) => flow[other]))];
				const names = f.list(others.map((party) => nameOf(dataset, party)));
				const between =
					others.length === 1 && others[0] === 'TWN'
						? words
						: end === 'destination'
							? m.fact.fromTo(names, nameOf(dataset, id))
							: m.fact.fromTo(nameOf(dataset, id), names);
				figures.push({
					rank: dataset.units.get(sum.unit)?.currency ? 3 : 2,
					figure: amountText(sum.stated, dataset.units.get(sum.unit), sum.qualifier, f),
					text: [m.flowTypes[type], between, years].filter(Boolean).join(m.fact.separator),
					evidence: first.evidence,
					asStated: sum.roots.length === 1 ? first.asStated : ''
				});
			}
	}
	// Statistics about the party, and those of activities that name no other party of its kind.
	const isPlace = dataset.places.has(id);
	const alone = new Set(
		facts.activities
			.filter(
				(activity) =>
					new Set(
						activity.participations
							.map((part) => part.party)
							.filter((party) => dataset.places.has(party) === isPlace)
					).size === 1
			)
			.map((activity) => activity.id)
	);
	for (const indicator of dataset.indicators.values()) {
		if (indicator.value === null) continue;
		if (indicator.subject !== id && !(indicator.subject === '' && alone.has(indicator.activity)))
			continue;
		const metric = dataset.metrics.get(indicator.metric) ?? indicator.metric;
		figures.push({
			rank: dataset.units.get(indicator.unit)?.id === 'percent' ? 0 : 1,
			figure: amountText(
				indicator.value,
				dataset.units.get(indicator.unit),
				indicator.qualifier,
				f
			),
			text: [
				indicator.breakdown ? m.fact.metricOf(metric, indicator.breakdown) : metric,
				f.date(indicator.period)
			]
				.filter(Boolean)
				.join(m.fact.separator),
			evidence: indicator.evidence,
			asStated: indicator.asStated
		});
	}
	return figures
		.sort((a, b) => b.rank - a.rank)
		.slice(0, 5)
		.map(({ figure, text, evidence, asStated }) => ({ figure, text, evidence, asStated }));
}

/** Every party that is named in an activity together with this one, most activities first. Taiwan itself is in all. */
function companionsOf(dataset: Dataset, facts: PartyFacts, f: Format): Companion[] {
	const together = new Map<PartyId, number>();
	for (const activity of facts.activities)
		for (const party of new Set(activity.participations.map((part) => part.party)))
			if (party !== facts.party && party !== 'TWN')
				together.set(party, (together.get(party) ?? 0) + 1);
	return [...together]
		.map(([party, count]) => ({
			party,
			kind: dataset.places.has(party)
				? ('place' as const)
				: dataset.groups.has(party)
					? ('group' as const)
					: ('organisation' as const),
			name: nameOf(dataset, party),
			count
		}))
		.sort((a, b) => b.count - a.count || f.compare(a.name, b.name));
}

/** Which documents a page's facts come from, and the pages they stand on. */
function sourcesOf(dataset: Dataset, lines: readonly FactLine[], m: Messages): SourceLine[] {
	const bySource = new Map<string, { facts: number; pages: Set<string> }>();
	for (const { evidence } of lines) {
		const entry = bySource.get(evidence.source) ?? { facts: 0, pages: new Set<string>() };
		entry.facts++;
		entry.pages.add(evidence.page || m.citation.sectionText(evidence.section));
		bySource.set(evidence.source, entry);
	}
	return [...bySource].map(([source, entry]) => ({
		id: source,
		title: dataset.sources.get(source)?.title ?? source,
		publisher: dataset.sources.get(source)?.publisher ?? '',
		facts: entry.facts,
		pages: [...entry.pages]
			.sort((a, b) => Number(a) - Number(b) || (a < b ? -1 : 1))
			.join(m.legend.separator)
	}));
}

/** The sections that tell of one party, in one language. */
export function partySections(
	dataset: Dataset,
	details: Pick<Details, 'activities'>,
	facts: PartyFacts,
	m: Messages,
	f: Format
): PartySections {
	const groups = factGroups(dataset, facts, m, f).map((group) => ({
		...group,
		lines: group.lines.map((line) => ({
			...line,
			summary: line.kind === 'activity' ? (details.activities.get(line.id)?.summary ?? '') : ''
		}))
	}));
	const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at);
	const topSectors = groups
		.filter((group) => group.sector !== '')
		.slice(0, 3)
		.map((group) => (dataset.language === 'en' ? group.name.toLowerCase() : group.name));
	const companions = companionsOf(dataset, facts, f);
	const name = nameOf(dataset, facts.party);
	return {
		facts: facts.count,
		intro: facts.count > 0 ? m.country.intro(name, facts.count, topSectors) : m.panel.noFacts(name),
		keyFigures: keyFiguresOf(dataset, facts, m, f),
		groups,
		lanes: lanesOf(groups, m),
		years,
		matrix: groups.map((group) => ({
			name: group.name,
			counts: years.map(
				(year) =>
					group.lines.filter(
						(line) => line.year === year || (year === FIRST_YEAR && line.year < FIRST_YEAR)
					).length
			),
			undated: group.lines.filter((line) => line.year === 9999).length,
			total: group.lines.length
		})),
		namedWith: companions.filter(({ kind }) => kind === 'place'),
		bodiesWith: companions.filter(({ kind }) => kind !== 'place'),
		money: facts.flows.some(
			(flow) => dataset.units.get(flow.unit)?.currency && flow.value !== null
		),
		sources: sourcesOf(
			dataset,
			groups.flatMap((group) => group.lines),
			m
		)
	};
}
