import { TAIPEI, nameOf } from '$lib/core/scene/build';
import { sumFlows } from '$lib/core/aggregate/sum';
import { isSmall } from '$lib/core/plane/hit';
import { textWidth } from '$lib/core/plane/labels';
import { project } from '$lib/core/plane/project';
import type { Dataset, Evidence, Membership, PartyId } from '$lib/core/dataset/types';
import { tiesAtEndOf, type TieClass } from '$lib/core/query/ties';
import type { Details } from '$lib/core/dataset/details';
import type { PartyFacts } from '$lib/core/query/select';
import { factGroups, type FactLine } from './fact-lines';
import { amountText } from './scene-words';
import type { Format, Messages } from '$lib/i18n';

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

/** Everything that a country page prints. Plain data: it travels in the page. */
export interface CountryPage {
	id: PartyId;
	name: string;
	other: string;
	region: string;
	facts: number;
	intro: string;
	ties: { tie: TieClass; evidence: Evidence | null }[];
	memberships: Membership[];
	groupNames: Record<string, string>;
	keyFigures: KeyFigure[];
	groups: { sector: string; name: string; lines: (FactLine & { summary: string })[] }[];
	lanes: Lane[];
	years: number[];
	matrix: { name: string; counts: number[]; undated: number; total: number }[];
	namedWith: { party: PartyId; name: string; count: number }[];
	money: boolean;
	sources: SourceLine[];
	/** crop of the plane for the locator map: place, Taipei and some room */
	frame: { x: number; y: number; width: number; height: number };
	/** its land is too small to be seen in that crop */
	small: boolean;
	point: { x: number; y: number };
	taipei: { x: number; y: number };
}

/** 712 × 350 px: the hero of a country page. */
const HERO_WIDTH = 712;
const HERO_ASPECT = HERO_WIDTH / 350;

function frameAround(x: number, y: number): CountryPage['frame'] {
	const [tx, ty] = project(...TAIPEI);
	const margin = 130;
	let width = Math.abs(x - tx) + 2 * margin;
	let height = Math.abs(y - ty) + 2 * margin;
	if (width < height * HERO_ASPECT) width = height * HERO_ASPECT;
	else height = width / HERO_ASPECT;
	const left = (x + tx) / 2 - width / 2;
	const top = (y + ty) / 2 - height / 2;
	const round = Math.round;
	return { x: round(left), y: round(top), width: round(width), height: round(height) };
}

function lanesOf(groups: CountryPage['groups'], m: Messages): Lane[] {
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
	for (const [end, words] of [
		['destination', m.country.fromTaiwan],
		['origin', m.country.toTaiwan]
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
				figures.push({
					rank: dataset.units.get(sum.unit)?.currency ? 3 : 2,
					figure: amountText(sum.stated, dataset.units.get(sum.unit), sum.qualifier, f),
					text: [m.flowTypes[type], words, years].filter(Boolean).join(m.fact.separator),
					evidence: first.evidence,
					asStated: sum.roots.length === 1 ? first.asStated : ''
				});
			}
	}
	// Statistics about the place, and those of activities that name it alone.
	const alone = new Set(
		facts.activities
			.filter(
				(activity) =>
					new Set(
						activity.participations
							.map((part) => part.party)
							.filter((party) => dataset.places.has(party))
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

/** Ids of the places that have a page: every place with a record, or with a tie. */
export function countryIds(dataset: Dataset, facts: ReadonlyMap<PartyId, PartyFacts>): PartyId[] {
	return [...dataset.places.keys()].filter((id) => id !== 'TWN' && facts.has(id));
}

/**
 * What a country page prints, in one language.
 * @throws where the place has no page (see `countryIds`)
 */
export function countryPage(
	dataset: Dataset,
	details: Pick<Details, 'activities'>,
	facts: PartyFacts,
	m: Messages,
	f: Format
): CountryPage {
	const id = facts.party;
	const place = dataset.places.get(id);
	if (!place) throw new Error(`no country page for "${id}"`);

	const groups = factGroups(dataset, facts, m, f).map((group) => ({
		...group,
		lines: group.lines.map((line) => ({
			...line,
			summary: line.kind === 'activity' ? (details.activities.get(line.id)?.summary ?? '') : ''
		}))
	}));
	const lines = groups.flatMap((group) => group.lines);

	const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at);
	const matrix = groups.map((group) => ({
		name: group.name,
		counts: years.map(
			(year) =>
				group.lines.filter(
					(line) => line.year === year || (year === FIRST_YEAR && line.year < FIRST_YEAR)
				).length
		),
		undated: group.lines.filter((line) => line.year === 9999).length,
		total: group.lines.length
	}));

	const together = new Map<PartyId, number>();
	for (const activity of facts.activities)
		for (const party of new Set(activity.participations.map((part) => part.party)))
			if (party !== id && dataset.places.has(party))
				together.set(party, (together.get(party) ?? 0) + 1);

	const bySource = new Map<string, { facts: number; pages: Set<string> }>();
	for (const { evidence } of lines) {
		const entry = bySource.get(evidence.source) ?? { facts: 0, pages: new Set<string>() };
		entry.facts++;
		entry.pages.add(evidence.page || m.citation.sectionText(evidence.section));
		bySource.set(evidence.source, entry);
	}
	const tie = tiesAtEndOf(dataset, LAST_YEAR).get(id);
	const topSectors = groups
		.filter((group) => group.sector !== '')
		.slice(0, 3)
		.map((group) => (dataset.language === 'en' ? group.name.toLowerCase() : group.name));
	const [tx, ty] = project(...TAIPEI);
	const frame = frameAround(place.x, place.y);

	return {
		id,
		name: place.name,
		other: place.other,
		region: dataset.regions.get(place.region) ?? '',
		facts: facts.count,
		intro:
			facts.count > 0
				? m.country.intro(place.name, facts.count, topSectors)
				: m.panel.noFacts(place.name),
		ties: (tie?.classes ?? []).map((entry, at) => ({
			tie: entry,
			evidence: tie?.evidence[at] ?? null
		})),
		memberships: facts.memberships,
		groupNames: Object.fromEntries(
			facts.memberships.map(({ group }) => [group, m.groupTie[group] ?? nameOf(dataset, group)])
		),
		keyFigures: keyFiguresOf(dataset, facts, m, f),
		groups,
		lanes: lanesOf(groups, m),
		years,
		matrix,
		namedWith: [...together]
			.map(([party, count]) => ({ party, name: nameOf(dataset, party), count }))
			.sort((a, b) => b.count - a.count || f.compare(a.name, b.name)),
		money: facts.flows.some(
			(flow) => dataset.units.get(flow.unit)?.currency && flow.value !== null
		),
		sources: [...bySource].map(([source, entry]) => ({
			id: source,
			title: dataset.sources.get(source)?.title ?? source,
			publisher: dataset.sources.get(source)?.publisher ?? '',
			facts: entry.facts,
			pages: [...entry.pages]
				.sort((a, b) => Number(a) - Number(b) || (a < b ? -1 : 1))
				.join(m.legend.separator)
		})),
		frame,
		small: isSmall(place.area, frame.width / HERO_WIDTH),
		point: { x: place.x, y: place.y },
		taipei: { x: tx, y: ty }
	};
}
