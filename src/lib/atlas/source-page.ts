import { nameOf } from '$lib/core/scene/build';
import type { Details } from '$lib/core/dataset/details';
import type { Dataset } from '$lib/core/dataset/types';
import type { Format, Messages } from '$lib/i18n';
import { activityLine, flowLine, indicatorLine, type FactLine } from './fact-lines';
import { noteText } from './note-text';

/** A stretch of a document with the facts taken from it. */
export interface SourceSection {
	title: string;
	/** the anchor of the first line cited */
	line: number;
	facts: (FactLine & { summary: string; first: number; party: string })[];
}

/** Everything that a source page prints. */
export interface SourcePage {
	id: string;
	title: string;
	publisher: string;
	/** when it was published, in words */
	published: string;
	/** the same as EDTF */
	date: string;
	coverage: string;
	note: string;
	facts: number;
	sections: SourceSection[];
}

const firstLine = (lines: string) => Number(lines.split(/[;-]/)[0]) || 0;

/**
 * A document and every fact taken from it, in its order.
 * @throws where no source has this id
 */
export function sourcePage(
	dataset: Dataset,
	details: Details,
	id: string,
	m: Messages,
	f: Format
): SourcePage {
	const source = dataset.sources.get(id);
	if (!source) throw new Error(`no source "${id}"`);

	const facts = [
		...[...dataset.activities.values()].map((activity) => ({
			...activityLine(activity, null, m, f),
			summary: details.activities.get(activity.id)?.summary ?? '',
			party: ''
		})),
		...[...dataset.flows.values()].map((flow) => ({
			...flowLine(dataset, flow, m, f),
			summary: noteText(details.flows.get(flow.id)?.note ?? '', dataset, m),
			party: m.fact.fromTo(nameOf(dataset, flow.origin), nameOf(dataset, flow.destination))
		})),
		...[...dataset.indicators.values()].map((indicator) => ({
			...indicatorLine(dataset, indicator, m, f),
			summary: noteText(details.indicators.get(indicator.id)?.note ?? '', dataset, m),
			party: indicator.subject ? nameOf(dataset, indicator.subject) : ''
		})),
		...[...dataset.programmes.values()].map(
			(programme): FactLine & { summary: string; party: string } => ({
				id: `programme-${programme.id}`,
				kind: 'activity',
				activity: '',
				date: '',
				year: 0,
				until: 0,
				sector: '',
				figure: '',
				text: programme.name,
				note: '',
				evidence: programme.evidence,
				asStated: '',
				summary: details.programmes.get(programme.id)?.summary ?? '',
				party: ''
			})
		),
		...dataset.memberships.map((membership, at): FactLine & { summary: string; party: string } => ({
			id: `membership-${at}`,
			kind: 'activity',
			activity: '',
			date: f.date(
				membership.start && membership.end
					? `${membership.start}/${membership.end}`
					: membership.start
			),
			year: 0,
			until: 0,
			sector: '',
			figure: '',
			text: m.sourcesPage.membership(
				nameOf(dataset, membership.place),
				nameOf(dataset, membership.group)
			),
			note: membership.end ? m.ended(f.date(membership.end)) : '',
			evidence: membership.evidence,
			asStated: '',
			summary: '',
			party: ''
		}))
	]
		.filter(({ evidence }) => evidence.source === id)
		.map((fact) => ({ ...fact, first: firstLine(fact.evidence.lines) }))
		.sort((a, b) => a.first - b.first || (a.id < b.id ? -1 : 1));

	const sections: SourceSection[] = [];
	for (const fact of facts) {
		const title = m.citation.sectionText(fact.evidence.section);
		const last = sections.at(-1);
		if (last?.title === title) last.facts.push(fact);
		else sections.push({ title, line: fact.first, facts: [fact] });
	}
	return {
		id,
		title: source.title,
		publisher: source.publisher,
		published: f.date(source.published),
		date: source.published,
		coverage: source.coverage.split(';').map(f.date).join(m.legend.separator),
		note: details.sources.get(id)?.note ?? '',
		facts: facts.length,
		sections
	};
}
