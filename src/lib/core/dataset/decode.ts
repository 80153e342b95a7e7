import { yearsBetween, yearsOf } from './edtf';
import type { DatasetPayload, TextsPayload } from './payload';
import { mustMatch, PayloadError } from './payload-error';
import { byId, pick, rowsOf, zip } from './rows';
import {
	ACTIVITY_KINDS,
	FLOW_TYPES,
	GROUP_KINDS,
	QUALIFIERS,
	ROLES,
	STAGES,
	STATUSES,
	type Dataset,
	type Evidence,
	type Language,
	type Participation
} from './types';

/**
 * Builds the dataset of one language. Notes stay '' until `attachDetails` brings them. The files are trusted to have the
 * shape that `payload.ts` describes – the compiler's tests and the prerenderer hold them to it, and a browser is spared the
 * schema and the time – but not to belong together or to name rows that are there.
 * @param payload parsed `dataset.json`
 * @param texts parsed `texts.<language>.json` of the same edition
 * @throws PayloadError where one of the two is not what the compiler writes, or they do not belong together
 */
export function decodeDataset(payload: unknown, texts: unknown, language: Language): Dataset {
	try {
		return join(payload as DatasetPayload, texts as TextsPayload, language);
	} catch (reason) {
		if (reason instanceof PayloadError) throw reason;
		throw new PayloadError(
			`dataset.json or texts.${language}.json cannot be used: a table is missing`,
			{
				cause: reason
			}
		);
	}
}

function join(d: DatasetPayload, t: TextsPayload, language: Language): Dataset {
	mustMatch(t, { edition: d.edition, language });

	const id = (table: { id: string[] }, position: number) => pick(table.id, position, '');
	const text = (position: number) => pick(d.strings, position, '');
	const parties = [...d.places.id, ...d.groups.id, ...d.organisations.id];
	const party = (position: number) => pick(parties, position, '');
	const evidence = (row: Record<keyof Evidence, number>): Evidence => ({
		source: id(d.sources, row.source),
		section: text(row.section),
		page: text(row.page),
		lines: text(row.lines)
	});

	const participations = d.activities.id.map((): Participation[] => []);
	for (const row of rowsOf(d.participations)) {
		pick(participations, row.activity, []).push({
			party: party(row.party),
			role: codeOf(ROLES, row.role)
		});
	}

	return {
		edition: d.edition,
		language,
		sources: byId(zip('sources', d.sources, t.sources)),
		places: byId(
			zip('places', d.places, t.places).map((row) => ({ kind: 'place' as const, ...row }))
		),
		groups: byId(
			zip('groups', d.groups, t.groups).map((row) => ({
				kind: 'group',
				id: row.id,
				groupKind: codeOf(GROUP_KINDS, row.kind),
				name: row.name,
				// The table has no shorter name; group names are short as they are.
				short: row.name,
				other: row.other,
				note: ''
			}))
		),
		organisations: byId(
			zip('organisations', d.organisations, t.organisations).map((row) => ({
				...row,
				kind: 'organisation',
				organisationKind: row.kind,
				place: id(d.places, row.place)
			}))
		),
		memberships: rowsOf(d.memberships).map((row) => ({
			group: id(d.groups, row.group),
			place: id(d.places, row.place),
			start: text(row.start),
			end: text(row.end),
			note: '',
			evidence: evidence(row)
		})),
		sectors: byId(zip('sectors', d.sectors, t.sectors)),
		categories: namesById(zip('categories', d.categories, t.categories)),
		regions: namesById(zip('regions', d.regions, t.regions)),
		programmes: byId(
			zip('programmes', d.programmes, t.programmes).map((row) => ({
				id: row.id,
				parent: id(d.programmes, row.parent),
				name: row.name,
				evidence: evidence(row)
			}))
		),
		units: byId(
			zip('units', d.units, t.units).map((row) => ({
				...row,
				// What is not an ISO 4217 code is a counted noun, in lower case.
				currency: /^[A-Z]{3}$/.test(row.id)
			}))
		),
		metrics: namesById(zip('metrics', d.metrics, t.metrics)),
		activities: byId(
			zip('activities', d.activities, t.activities).map((row, k) => {
				const [start, end] = [text(row.start), text(row.end)];
				return {
					id: row.id,
					kind: codeOf(ACTIVITY_KINDS, row.kind),
					programme: id(d.programmes, row.programme),
					title: row.title,
					status: codeOf(STATUSES, row.status),
					start,
					end,
					years: yearsBetween(start, end),
					venue: row.venue,
					sector: id(d.sectors, row.sector),
					sdgs: row.sdgs,
					participations: participations[k]!,
					evidence: evidence(row)
				};
			})
		),
		flows: byId(
			rowsOf(d.flows).map((row) => ({
				id: row.id,
				activity: id(d.activities, row.activity),
				programme: id(d.programmes, row.programme),
				type: codeOf(FLOW_TYPES, row.type),
				stage: codeOf(STAGES, row.stage),
				origin: party(row.origin),
				destination: party(row.destination),
				date: text(row.date),
				years: yearsOf(text(row.date)),
				value: row.value,
				unit: id(d.units, row.unit),
				qualifier: codeOf(QUALIFIERS, row.qualifier),
				asStated: text(row.asStated),
				partOf: row.partOf.map((total) => id(d.flows, total)),
				restates: id(d.flows, row.restates),
				sector: id(d.sectors, row.sector),
				note: '',
				evidence: evidence(row)
			}))
		),
		indicators: byId(
			zip('indicators', d.indicators, t.indicators).map((row) => ({
				id: row.id,
				metric: id(d.metrics, row.metric),
				subject: party(row.subject),
				activity: id(d.activities, row.activity),
				programme: id(d.programmes, row.programme),
				period: text(row.period),
				years: yearsOf(text(row.period)),
				stage: row.stage === -1 ? '' : codeOf(STAGES, row.stage),
				breakdown: row.breakdown,
				value: row.value,
				unit: id(d.units, row.unit),
				qualifier: codeOf(QUALIFIERS, row.qualifier),
				asStated: text(row.asStated),
				note: '',
				evidence: evidence(row)
			}))
		)
	};
}

/** The code at a position of a list of types.ts, where there is no "none". */
const codeOf = <Code extends string>(list: readonly Code[], position: number): Code =>
	pick(list, position === -1 ? list.length : position, list[0]!);

function namesById(rows: { id: string; name: string }[]): ReadonlyMap<string, string> {
	return new Map(rows.map((row) => [row.id, row.name]));
}
