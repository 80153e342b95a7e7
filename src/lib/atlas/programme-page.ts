import type { Details } from '$lib/core/dataset/details';
import type {
	Activity,
	Dataset,
	Evidence,
	Flow,
	Indicator,
	PartyId,
	Programme
} from '$lib/core/dataset/types';
import { subtreeOf } from '$lib/core/query/select';
import { nameOf } from '$lib/core/scene/build';
import type { Format, Messages } from '$lib/i18n';
import { activityLine, flowLine, indicatorLine, type FactLine } from './fact-lines';

/** The programme that the tree opens with. */
const FIRST = 'new-southbound';

/** A programme in the tree; `activities` counts those of the whole subtree. */
export interface ProgrammeNode {
	id: string;
	name: string;
	activities: number;
	children: ProgrammeNode[];
}

export interface ProgrammeFigure extends FactLine {
	/** whom the figure is about, '' where it is the activity or the programme */
	party: string;
}

export interface ProgrammeEntry {
	line: FactLine;
	summary: string;
	/** countries and groups named, Taiwan left out; a place has a page of its own */
	parties: { id: PartyId; name: string; place: boolean }[];
	figures: ProgrammeFigure[];
}

/** One column of a part: activities with their figures, and figures that belong to no activity. */
export interface ProgrammeSide {
	entries: ProgrammeEntry[];
	figures: ProgrammeFigure[];
}

export interface ProgrammeGroup {
	/** a child programme, or the programme itself for what is stated of no part of it */
	id: string;
	name: string;
	planned: ProgrammeSide;
	reported: ProgrammeSide;
}

/** Everything that a programme page prints. */
export interface ProgrammePage {
	id: string;
	name: string;
	/** the name in the other language */
	other: string;
	summary: string;
	evidence: Evidence;
	/** from the root down to the parent */
	path: { id: string; name: string }[];
	activities: number;
	parts: ProgrammeNode[];
	/** parts without activity or figure are left out */
	groups: ProgrammeGroup[];
	planned: boolean;
	reported: boolean;
}

const isPlanned = (activity: Activity) =>
	activity.kind === 'target' || activity.status === 'pipeline';

/**
 * Whether a figure stands with the plans. What was approved was decided, and an estimate of something done is about
 * what was done: both count as plans only where their activity is one.
 */
function isPlannedFigure(
	{ stage }: Pick<Flow | Indicator, 'stage'>,
	activity: Activity | undefined
): boolean {
	if (stage === '' || stage === 'actual') return false;
	if (stage === 'planned' || (activity && isPlanned(activity))) return true;
	return stage === 'estimated' && !activity;
}

function childrenOf(dataset: Dataset, parent: string): Programme[] {
	return [...dataset.programmes.values()]
		.filter((programme) => programme.parent === parent)
		.sort((a, b) => Number(b.id === FIRST) - Number(a.id === FIRST));
}

function nodeOf(dataset: Dataset, { id, name }: Programme): ProgrammeNode {
	const inside = subtreeOf(dataset, [id]);
	return {
		id,
		name,
		activities: [...dataset.activities.values()].filter(({ programme }) => inside.has(programme))
			.length,
		children: childrenOf(dataset, id).map((child) => nodeOf(dataset, child))
	};
}

/** The whole tree, New Southbound first. */
export const programmeTree = (dataset: Dataset): ProgrammeNode[] =>
	childrenOf(dataset, '').map((root) => nodeOf(dataset, root));

function pathOf(dataset: Dataset, programme: Programme): Programme[] {
	const parent = dataset.programmes.get(programme.parent);
	return parent ? [...pathOf(dataset, parent), parent] : [];
}

function partiesOf(dataset: Dataset, activity: Activity): ProgrammeEntry['parties'] {
	const ids = new Set(activity.participations.map(({ party }) => party));
	return [...ids]
		.filter((id) => id !== 'TWN' && !dataset.organisations.has(id))
		.map((id) => ({ id, name: nameOf(dataset, id), place: dataset.places.has(id) }));
}

/** Every figure as a line; under its own activity it does not name the activity again. */
function figuresOf(dataset: Dataset, m: Messages, f: Format) {
	const what = (flow: Flow) => {
		const unit = dataset.units.get(flow.unit);
		const type = m.flowTypes[flow.type];
		return flow.value === null && unit && !unit.currency
			? m.fact.metricOf(type, unit.plural)
			: type;
	};
	const unstated = (line: FactLine, value: number | null): FactLine =>
		value === null
			? { ...line, note: [line.note, m.programme.noFigure].filter(Boolean).join(m.fact.separator) }
			: line;
	return [
		...[...dataset.flows.values()].map((flow) => ({
			row: flow,
			party: '',
			line: (alone: boolean) =>
				unstated(
					alone
						? flowLine(dataset, flow, m, f)
						: { ...flowLine(dataset, flow, m, f), text: what(flow) },
					flow.value
				)
		})),
		...[...dataset.indicators.values()].map((indicator) => ({
			row: indicator,
			party: indicator.subject ? nameOf(dataset, indicator.subject) : '',
			line: (alone: boolean) =>
				unstated(
					indicatorLine(dataset, alone ? indicator : { ...indicator, activity: '' }, m, f),
					indicator.value
				)
		}))
	];
}

function groupOf(
	dataset: Dataset,
	details: Details,
	figures: ReturnType<typeof figuresOf>,
	inside: ReadonlySet<string>,
	m: Messages,
	f: Format
): Pick<ProgrammeGroup, 'planned' | 'reported'> {
	const own = new Map(
		[...dataset.activities.values()]
			.filter(({ programme }) => inside.has(programme))
			.map((activity) => [activity.id, activity])
	);
	const side = (planned: boolean): ProgrammeSide => {
		const byActivity = new Map<string, ProgrammeFigure[]>();
		const loose: ProgrammeFigure[] = [];
		for (const { row, party, line } of figures) {
			if (isPlannedFigure(row, dataset.activities.get(row.activity)) !== planned) continue;
			if (own.has(row.activity))
				byActivity.set(row.activity, [
					...(byActivity.get(row.activity) ?? []),
					{ ...line(false), party }
				]);
			else if (inside.has(row.programme)) loose.push({ ...line(true), party });
		}
		const entries = [...own.values()]
			.filter((activity) => isPlanned(activity) === planned || byActivity.has(activity.id))
			.map((activity): ProgrammeEntry => {
				// An activity that is named on this side for a figure only is told on the other.
				const told = isPlanned(activity) === planned;
				return {
					line: activityLine(activity, null, m, f),
					summary: told ? (details.activities.get(activity.id)?.summary ?? '') : '',
					parties: told ? partiesOf(dataset, activity) : [],
					figures: byActivity.get(activity.id) ?? []
				};
			});
		// Plans keep the order of their document, reports that of time.
		if (!planned) entries.sort((a, b) => a.line.year - b.line.year);
		return { entries, figures: loose };
	};
	return { planned: side(true), reported: side(false) };
}

const holds = ({ entries, figures }: ProgrammeSide) => entries.length + figures.length > 0;

/**
 * What a programme page prints, in one language.
 * @param other the programme's name in the other language
 * @throws where no programme has this id
 */
export function programmePage(
	dataset: Dataset,
	details: Details,
	id: string,
	other: string,
	m: Messages,
	f: Format
): ProgrammePage {
	const programme = dataset.programmes.get(id);
	if (!programme) throw new Error(`no programme "${id}"`);

	const { activities, children } = nodeOf(dataset, programme);
	const figures = figuresOf(dataset, m, f);
	const groups = [
		{ id, name: programme.name, inside: new Set([id]) },
		...children.map((child) => ({
			id: child.id,
			name: child.name,
			inside: subtreeOf(dataset, [child.id])
		}))
	]
		.map(({ inside, ...group }) => ({
			...group,
			...groupOf(dataset, details, figures, inside, m, f)
		}))
		.filter(({ planned, reported }) => holds(planned) || holds(reported));

	return {
		id,
		name: programme.name,
		other,
		summary: details.programmes.get(id)?.summary ?? '',
		evidence: programme.evidence,
		path: pathOf(dataset, programme).map(({ id, name }) => ({ id, name })),
		activities,
		parts: children.map((child) => ({ ...child, children: [] })),
		groups,
		planned: groups.some((group) => holds(group.planned)),
		reported: groups.some((group) => holds(group.reported))
	};
}
