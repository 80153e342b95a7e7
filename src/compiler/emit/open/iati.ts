/**
 * IATI 2.03 activity XML of everything in the package that is aid.
 *
 * The rules come from the standard's own publications: `iati-activities-schema.xsd` and `iati-common.xsd` of IATI/IATI-Schemas
 * (release 2.03 of 2018-02-19: commits 6416c378 and 3d084f10), the code lists of IATI/IATI-Codelists (embedded) and
 * IATI/IATI-Codelists-NonEmbedded, and `rulesets/standard.json` of IATI/IATI-Rulesets. They are not copied here, because
 * their licence does not say that they may be; `iati-rules.ts` has what the test needs of them.
 */
import { parseEdtf } from '../../../lib/core/dataset/edtf';
import type { Package } from '../../read/package';
import { cell, list, type Row } from '../../read/row';

/** Not registered with the IATI Registry: whoever publishes the file there puts their own identifier in its place. */
export const REPORTER = 'taiwan-cooperation-atlas';

/** Programmes whose projects and training count as aid, with everything below them in the tree. */
const AID_PROGRAMMES = [
	'humanitarian-aid',
	'oda',
	'covid-goods',
	'ngo-cooperation',
	'nsp-health-aid'
];
const AID_FLOWS = ['grant', 'in-kind', 'loan', 'guarantee'];
const AID_KINDS = ['relief', 'mission'];
const PROGRAMME_KINDS = ['project', 'training'];
/** DAC sectors of humanitarian aid */
const HUMANITARIAN = ['720', '730', '740'];

/** ActivityStatus */
const STATUS: Readonly<Record<string, string>> = {
	pipeline: '1',
	implementation: '2',
	finalisation: '3',
	closed: '4',
	cancelled: '5',
	suspended: '6'
};
/** OrganisationRole: 1 funding, 2 accountable, 4 implementing; other roles are no part of the list */
const ORGANISATION_ROLE: Readonly<Record<string, string>> = {
	funder: '1',
	host: '2',
	'co-host': '2',
	implementer: '4',
	partner: '4'
};
/** FinanceType: 110 standard grant, 421 standard loan, 1100 guarantee */
const FINANCE: Readonly<Record<string, string>> = { grant: '110', loan: '421', guarantee: '1100' };
/** SectorCategory: 998 is "unallocated / unspecified"; the standard's rules ask for a sector of every activity */
const UNALLOCATED = '998';
/** Region: 998 is "developing countries, unspecified" */
const UNSPECIFIED = '998';

const escape = (text: string) =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
/** A comment must not hold two hyphens in a row. */
const comment = (text: string) => `<!-- ${text.replaceAll('--', '- -')} -->`;

interface Words {
	en: string;
	zh: string;
}
type Attributes = Readonly<Record<string, string | undefined>>;

const attributesOf = (attributes: Attributes) =>
	Object.entries(attributes)
		.filter(([, value]) => value !== undefined && value !== '')
		.map(([name, value]) => ` ${name}="${escape(value ?? '')}"`)
		.join('');

function element(
	name: string,
	attributes: Attributes = {},
	inside: readonly string[] = []
): string {
	const open = `<${name}${attributesOf(attributes)}`;
	if (inside.length === 0) return `${open}/>`;
	const body = inside
		.join('\n')
		.split('\n')
		.map((line) => `\t${line}`)
		.join('\n');
	return `${open}>\n${body}\n</${name}>`;
}

/** The Language list holds ISO 639-1 codes alone, so no script can be named. */
const CHINESE = 'zh';

const narratives = ({ en, zh }: Words) => [
	...(en ? [`<narrative>${escape(en)}</narrative>`] : []),
	...(zh && zh !== en ? [`<narrative xml:lang="${CHINESE}">${escape(zh)}</narrative>`] : [])
];

const QUALIFIER: Readonly<Record<string, Words>> = {
	exact: { en: '', zh: '' },
	'at-least': { en: 'at least ', zh: '逾 ' },
	about: { en: 'about ', zh: '約 ' },
	'at-most': { en: 'at most ', zh: '至多 ' }
};

/**
 * The file, and how many activities it holds.
 * @param published ISO day of the edition: the file says when it was made, and must not change from build to build
 */
export function emitIati(read: Package, published: string): { xml: string; activities: number } {
	const rows = (name: string) => read.tables.get(name)?.rows ?? [];
	const by = (name: string, column: string) =>
		new Map(rows(name).map((row) => [cell(row, column), row]));
	const places = by('places', 'place_id');
	const groups = by('groups', 'group_id');
	const organisations = by('organisations', 'organisation_id');
	const units = by('units', 'unit');
	const sources = by('sources', 'source_id');
	const programmes = by('programmes', 'programme_id');
	const flows = rows('flows');

	const group = (list: readonly Row[], column: string) => {
		const found = new Map<string, Row[]>();
		for (const row of list)
			found.set(cell(row, column), [...(found.get(cell(row, column)) ?? []), row]);
		return found;
	};
	const partsOf = group(rows('participations'), 'activity_id');
	const flowsOf = group(flows, 'activity_id');
	/** totals whose parts are rows of their own in the same unit: the parts are reported, the total is not */
	const totals = new Set(
		flows.flatMap((row) =>
			list(row, 'part_of').filter((id) =>
				flows.some(
					(total) => cell(total, 'flow_id') === id && cell(total, 'unit') === cell(row, 'unit')
				)
			)
		)
	);

	const nameOf = (id: string): Words => {
		const row = places.get(id) ?? groups.get(id) ?? organisations.get(id);
		return row ? { en: cell(row, 'name_en'), zh: cell(row, 'name_zh') } : { en: id, zh: id };
	};
	const isTaiwan = (party: string) =>
		party === 'TWN' || cell(organisations.get(party) ?? EMPTY, 'place_id') === 'TWN';
	const isAidFlow = (row: Row) =>
		AID_FLOWS.includes(cell(row, 'flow_type')) &&
		isTaiwan(cell(row, 'origin')) &&
		!isTaiwan(cell(row, 'destination'));
	const under = (programme: string): boolean =>
		programme !== '' &&
		(AID_PROGRAMMES.includes(programme) ||
			under(cell(programmes.get(programme) ?? EMPTY, 'parent_id')));

	/** Aid is what Taiwan gave: by an amount, by its kind, or by its programme. What Taiwan was given is not. */
	const isAid = (activity: Row) => {
		const own = flowsOf.get(cell(activity, 'activity_id')) ?? [];
		if (own.some(isAidFlow)) return true;
		if (own.some((row) => isTaiwan(cell(row, 'destination')))) return false;
		const kind = cell(activity, 'kind');
		if (AID_KINDS.includes(kind)) return true;
		return PROGRAMME_KINDS.includes(kind) && under(cell(activity, 'programme_id'));
	};

	const spanOf = (edtf: string) => parseEdtf(edtf.split(';')[0] ?? '');
	/** The first day of what the document reports on, where it gives an activity no date. */
	const coverage = (row: Row): string => {
		const source = sources.get(cell(row, 'source_id')) ?? EMPTY;
		const span = spanOf(cell(source, 'coverage')) ?? spanOf(cell(source, 'published'));
		return span?.first ?? published;
	};
	const printed = (edtf: string): Words => ({
		en: `The document says ${edtf}; the day is set so that the date is complete.`,
		zh: `文件載為 ${edtf}；為使日期完整而補上日。`
	});
	const isDay = (edtf: string) => /^\d{4}-\d{2}-\d{2}$/.test(edtf);

	const dates = (row: Row): string[] => {
		const planned = cell(row, 'status') === 'pipeline';
		const over = cell(row, 'status') === 'closed';
		const [start, end] = [cell(row, 'start'), cell(row, 'end')];
		const date = (edtf: string, last: boolean, type: string) => {
			const span = spanOf(edtf);
			if (!span) return [];
			return [
				element(
					'activity-date',
					{ 'iso-date': last ? span.last : span.first, type },
					isDay(edtf) ? [] : narratives(printed(edtf))
				)
			];
		};
		const stated = [
			...date(start, false, planned ? '1' : '2'),
			...date(end, true, over ? '4' : '3')
		];
		if (spanOf(start)) return stated;
		const ended = spanOf(end);
		if (ended)
			return [
				comment('The document gives no start, which the standard requires.'),
				element(
					'activity-date',
					{ 'iso-date': ended.first, type: planned ? '1' : '2' },
					narratives({
						en: 'The document gives no start. This is the first day of the time that it names for the end.',
						zh: '文件未載開始日期；此為文件所載結束期間的首日。'
					})
				),
				...stated
			];
		return [
			comment('The document gives no date, which the schema requires.'),
			element(
				'activity-date',
				{ 'iso-date': coverage(row), type: planned ? '1' : '2' },
				narratives({
					en: 'The document gives no date. This is the first day of the time that it covers.',
					zh: '文件未載日期；此為文件所涵蓋期間的首日。'
				})
			)
		];
	};

	const participants = (parts: readonly Row[], own: readonly Row[]): string[] => {
		const entries = new Map<string, string>();
		const put = (id: string, role: string) => {
			const organisation = organisations.get(id);
			entries.set(
				`${role} ${id}`,
				element(
					'participating-org',
					{
						role,
						type: organisation ? cell(organisation, 'kind') : id === 'TWN' ? '10' : undefined
					},
					narratives(nameOf(id))
				)
			);
		};
		for (const part of parts) {
			const [party, role] = [cell(part, 'party'), ORGANISATION_ROLE[cell(part, 'role')]];
			// A country that funds is named as such; in other roles a country is a place, not an organisation.
			if (role && (organisations.has(party) || role === '1')) put(party, role);
		}
		for (const flow of own)
			if (organisations.has(cell(flow, 'origin'))) put(cell(flow, 'origin'), '1');
		const found = [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, xml]) => xml);
		if ([...entries.keys()].some((key) => key.startsWith('1 '))) return found;
		return [
			comment('The document names no funding organisation.'),
			element('participating-org', { role: '1', type: '10' }, narratives(nameOf('TWN'))),
			...found
		];
	};

	const recipients = (parts: readonly Row[], own: readonly Row[]): string[] => {
		const named = (roles: readonly string[]) =>
			parts.filter((part) => roles.includes(cell(part, 'role'))).map((part) => cell(part, 'party'));
		const ends = own.filter(isAidFlow).map((row) => cell(row, 'destination'));
		const first = [...named(['recipient', 'destination']), ...ends];
		const all = first.length > 0 ? first : named(['host', 'participant', 'partner', 'awardee']);
		const ids = [...new Set(all)].filter((id) => id !== 'TWN' && !organisations.has(id)).sort();
		const countries = ids.flatMap((id) => {
			const code = cell(places.get(id) ?? EMPTY, 'iso2');
			return code ? [element('recipient-country', { code }, narratives(nameOf(id)))] : [];
		});
		const regions = ids.flatMap((id) =>
			cell(places.get(id) ?? EMPTY, 'iso2')
				? []
				: [element('recipient-region', { code: id, vocabulary: '99' }, narratives(nameOf(id)))]
		);
		const found = [...countries, ...regions];
		if (found.length === 0)
			return [
				comment('The document names no recipient.'),
				element('recipient-region', { code: UNSPECIFIED, vocabulary: '1' })
			];
		return found.length > 1
			? [comment('The document does not split the activity: no percentages are stated.'), ...found]
			: found;
	};

	const amount = (row: Row): Words => {
		const unit = units.get(cell(row, 'unit')) ?? EMPTY;
		const claim = QUALIFIER[cell(row, 'qualifier')] ?? { en: '', zh: '' };
		const value = cell(row, 'value');
		return {
			en: `${claim.en}${value} ${cell(unit, 'plural_en') || cell(unit, 'name_en')}`.trim(),
			zh: `${claim.zh}${value} ${cell(unit, 'name_zh')}`.trim()
		};
	};
	const cited = (row: Row): Words => {
		const source = sources.get(cell(row, 'source_id')) ?? EMPTY;
		const section = cell(row, 'source_section');
		const page = cell(row, 'source_page');
		return {
			en: [cell(source, 'title_en'), section, page && `p. ${page}`].filter(Boolean).join(', '),
			zh: [cell(source, 'title_zh'), page && `頁 ${page}`].filter(Boolean).join('，')
		};
	};
	const isMoney = (row: Row) => /^[A-Z]{3}$/.test(cell(row, 'unit'));

	/** What the sources say of amounts that a transaction cannot carry. */
	const remarks = (own: readonly Row[]): string[] =>
		own.filter(isAidFlow).flatMap((row) => {
			const [id, value] = [cell(row, 'flow_id'), cell(row, 'value')];
			const as = cell(row, 'as_stated');
			const text = amount(row);
			const tell = (words: Words) => element('description', { type: '4' }, narratives(words));
			if (value === '')
				return [
					tell({
						en: `${cell(row, 'flow_type') === 'in-kind' ? 'Goods' : 'Support'} without a stated quantity${text.en ? `: ${text.en}` : ''}.`,
						zh: `文件未載數量${text.zh ? `：${text.zh}` : ''}。`
					})
				];
			if (cell(row, 'restates'))
				return [
					tell({
						en: `The same told again, not counted: ${text.en} (${as}).`,
						zh: `同一筆另有表述，不計入：${text.zh}（${as}）。`
					})
				];
			if (totals.has(id))
				return [
					tell({
						en: `A total of ${text.en} is stated (${as}). Its parts are reported where they belong, so that nothing counts twice.`,
						zh: `文件載有總額 ${text.zh}（${as}）；細項各自列報，以免重複計算。`
					})
				];
			if (!isMoney(row))
				return [
					tell({
						en: `In kind, without a money value: ${text.en} (${as}).`,
						zh: `物資，未載金額：${text.zh}（${as}）。`
					})
				];
			return [];
		});

	const transactions = (
		own: readonly Row[],
		activity: Row
	): { planned: string[]; done: string[] } => {
		const money = own.filter(
			(row) =>
				isAidFlow(row) &&
				isMoney(row) &&
				cell(row, 'value') !== '' &&
				cell(row, 'restates') === '' &&
				!totals.has(cell(row, 'flow_id'))
		);
		const when = (row: Row) => {
			const edtf = cell(row, 'date') || cell(activity, 'start') || cell(activity, 'end');
			return { edtf, span: spanOf(edtf), day: spanOf(edtf)?.first ?? coverage(row) };
		};
		const provider = (row: Row) =>
			element(
				'provider-org',
				{ type: cell(organisations.get(cell(row, 'origin')) ?? EMPTY, 'kind') || '10' },
				narratives(nameOf(cell(row, 'origin')))
			);
		const receiver = (row: Row) => {
			const organisation = organisations.get(cell(row, 'destination'));
			return organisation
				? [
						element(
							'receiver-org',
							{ type: cell(organisation, 'kind') },
							narratives(nameOf(cell(row, 'destination')))
						)
					]
				: [];
		};
		const value = (row: Row) =>
			`<value currency="${cell(row, 'unit')}" value-date="${when(row).day}">${cell(row, 'value')}</value>`;
		const about = (row: Row) => {
			const { edtf } = when(row);
			const [en, zh] = [cited(row).en, cited(row).zh];
			const rough = isDay(edtf) ? '' : edtf;
			return element(
				'description',
				{},
				narratives({
					en: `To ${nameOf(cell(row, 'destination')).en}: ${amount(row).en}, printed as ${cell(row, 'as_stated')}. ${rough ? printed(rough).en : edtf ? '' : 'The document gives no date. '} ${en}.`.replace(
						/ +/g,
						' '
					),
					zh: `給${nameOf(cell(row, 'destination')).zh}：${amount(row).zh}，原文「${cell(row, 'as_stated')}」。${rough ? printed(rough).zh : edtf ? '' : '文件未載日期。'}${zh}。`
				})
			);
		};
		const isPlanned = (row: Row) => ['planned', 'estimated'].includes(cell(row, 'stage'));
		return {
			planned: money
				.filter(isPlanned)
				.map((row) =>
					element('planned-disbursement', { type: '1' }, [
						element('period-start', { 'iso-date': when(row).day }),
						...(when(row).span
							? [element('period-end', { 'iso-date': when(row).span?.last })]
							: []),
						value(row),
						provider(row),
						...receiver(row)
					])
				),
			done: money
				.filter((row) => !isPlanned(row))
				.map((row) => {
					const type = cell(row, 'flow_type');
					// TransactionType: 10 credit guarantee, 2 outgoing commitment, 3 disbursement
					const code = type === 'guarantee' ? '10' : cell(row, 'stage') === 'approved' ? '2' : '3';
					return element('transaction', { ref: cell(row, 'flow_id') }, [
						element('transaction-type', { code }),
						element('transaction-date', { 'iso-date': when(row).day }),
						value(row),
						about(row),
						provider(row),
						...receiver(row),
						...(FINANCE[type] ? [element('finance-type', { code: FINANCE[type] })] : [])
					]);
				})
		};
	};

	const activityOf = (activity: Row, id: string, words: { title: Words; description: Words }) => {
		const parts = partsOf.get(id) ?? [];
		const own = flowsOf.get(id) ?? (cell(activity, 'flow_id') ? [activity] : []);
		const sector = cell(activity, 'sector');
		const { planned, done } = transactions(own, activity);
		const where = cited(activity);
		return element(
			'iati-activity',
			{
				'xml:lang': 'en',
				humanitarian:
					cell(activity, 'kind') === 'relief' || HUMANITARIAN.includes(sector) ? '1' : undefined
			},
			[
				`<iati-identifier>${REPORTER}-${escape(id)}</iati-identifier>`,
				element(
					'reporting-org',
					{ ref: REPORTER, type: '90', 'secondary-reporter': '1' },
					narratives({ en: 'Taiwan Cooperation Atlas', zh: '臺灣國際合作地圖' })
				),
				element('title', {}, narratives(words.title)),
				element(
					'description',
					{ type: '1' },
					narratives({
						en: `${words.description.en} Source: ${where.en}.`.trim(),
						zh: `${words.description.zh}出處：${where.zh}。`
					})
				),
				...remarks(own),
				...participants(parts, own),
				element('activity-status', { code: STATUS[cell(activity, 'status')] ?? '4' }),
				...dates(activity),
				...recipients(parts, own),
				...(sector
					? [element('sector', { vocabulary: '2', code: sector })]
					: [
							comment('The document gives no sector.'),
							element('sector', { vocabulary: '2', code: UNALLOCATED })
						]),
				// TagVocabulary 2: Sustainable Development Goals
				...list(activity, 'sdgs').map((code) => element('tag', { vocabulary: '2', code })),
				...planned,
				...done
			]
		);
	};

	const entries = [
		...rows('activities')
			.filter(isAid)
			.map((row) =>
				activityOf(row, cell(row, 'activity_id'), {
					title: { en: cell(row, 'title_en'), zh: cell(row, 'title_zh') },
					description: { en: cell(row, 'summary_en'), zh: cell(row, 'summary_zh') }
				})
			),
		// An amount that belongs to no activity is one of its own.
		...flows
			.filter((row) => cell(row, 'activity_id') === '' && isAidFlow(row))
			.map((row) => {
				const to = nameOf(cell(row, 'destination'));
				const programme = programmes.get(cell(row, 'programme_id')) ?? EMPTY;
				const [en, zh] = [cell(programme, 'name_en'), cell(programme, 'name_zh')];
				const status = ['planned', 'estimated'].includes(cell(row, 'stage'))
					? 'pipeline'
					: 'closed';
				const span = { start: cell(row, 'date').split('/')[0] ?? '', end: '' };
				const activity: Row = { line: row.line, cells: { ...row.cells, ...span, status } };
				return activityOf(activity, cell(row, 'flow_id'), {
					title: {
						en: [en, to.en].filter(Boolean).join(': '),
						zh: [zh, to.zh].filter(Boolean).join('：')
					},
					description: { en: cell(row, 'note_en'), zh: cell(row, 'note_zh') }
				});
			})
	];
	const head = [
		'<?xml version="1.0" encoding="UTF-8"?>',
		comment(
			`Taiwan Cooperation Atlas, data edition ${read.edition}, CC BY 4.0. Written by a secondary reporter from four government documents.`
		),
		comment(
			`The reporting organisation "${REPORTER}" is not in the IATI Registry. Whoever registers the file puts their own identifier in its place.`
		),
		comment(
			'Aid here is what Taiwan gave: activities with a grant, goods in kind, a loan or a guarantee; relief and missions; projects and training of the aid programmes. Where a document lacks something that the standard requires, a comment says so.'
		)
	];
	const file = element(
		'iati-activities',
		{ version: '2.03', 'generated-datetime': `${published}T00:00:00Z` },
		entries
	);
	return { xml: `${head.join('\n')}\n${file}\n`, activities: entries.length };
}

const EMPTY: Row = { line: 0, cells: {} };
