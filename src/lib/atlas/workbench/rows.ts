import type { Dataset, Unit } from '$lib/core/dataset/types';
import type { AtlasRecord } from '$lib/core/query/records';
import type { ColumnId } from '$lib/core/query/view';
import { nameIn } from '$lib/core/table/columns';
import type { TableColumn, TableModel, TableWords } from '$lib/core/table/types';
import type { WorkbenchWords } from '$lib/i18n/en/workbench';
import { amountText } from '../scene-words';
import {
	activityHref,
	citationHref,
	citationLabel,
	countryHref,
	type PageContext
} from '../context';

// A change of query writes some two hundred cells before the next paint. A component for each, or an effect for each of
// its parts, takes longer than the paint itself: rows are written by hand, into the elements that stand there already.

/** A piece of what stands in a cell: text, or text in an element of its own; with `href` that is a link. */
export type Part = string | Piece;
interface Piece {
	text: string;
	class?: string;
	href?: string;
	/** told where the pointer rests */
	title?: string;
	/** what a link is called that its text does not tell */
	label?: string;
	/** whom the link selects */
	party?: string;
}

export interface Cell {
	/** beside the column's own */
	class?: string;
	parts: readonly Part[];
}

/** What the cells of a table have in common. */
export interface RowContext {
	dataset: Dataset;
	model: TableModel;
	/** the one unit of all rows, which stands in the heading; null: each amount has its own */
	unit: Unit | null;
	words: TableWords;
	page: PageContext;
	w: WorkbenchWords;
}

const muted = (text: string): Part => ({ text, class: 'muted' });

const asList = (value: unknown): readonly string[] =>
	(Array.isArray(value) ? value : value ? [value] : []) as readonly string[];

/** More names than the widest column holds: whoever wants them all finds them on the record's own page. */
const MOST_NAMED = 8;

function partyParts(record: AtlasRecord, ids: readonly string[], context: RowContext): Part[] {
	const { dataset, words, page } = context;
	const { m, root } = page;
	const parts: Part[] = [];
	for (const id of ids.slice(0, MOST_NAMED)) {
		if (parts.length > 0) parts.push(m.legend.separator);
		const text = nameIn(dataset, words, 'party', id);
		const href = dataset.places.has(id) ? countryHref(root, id) : `?party=${id}`;
		parts.push(id === 'TWN' ? text : { text, href, party: id });
	}
	const more = ids.length - MOST_NAMED;
	if (more > 0 && record.kind === 'activities')
		parts.push(m.legend.separator, {
			text: `+${more}`,
			label: context.w.moreParties(more),
			href: activityHref(root, record.id)
		});
	return parts;
}

function valueParts(value: number | null, record: AtlasRecord, context: RowContext): Part[] {
	const { dataset, unit, page, w } = context;
	const { f } = page;
	if (value === null) return [muted(w.noAmount)];
	if (record.kind !== 'flows' && record.kind !== 'indicators') return [];
	const { qualifier, unit: of } = record.fact;
	// With the unit in the heading: in Chinese by 萬 and 億, as amounts are read there.
	const figure = !unit
		? amountText(value, dataset.units.get(of), 'exact', f)
		: f.language === 'en'
			? f.number(value)
			: f.short(value);
	const claim = f.qualifier(qualifier);
	return claim ? [{ text: claim, class: 'claim' }, figure] : [figure];
}

/** The total that a row is contained in: named in the first of its rows, and said in each. */
function bracketCell(position: number, { dataset, model, page, w }: RowContext): Cell {
	const { m, f } = page;
	const bracket = model.bracketAt(position);
	if (!bracket) return { parts: [] };
	const { total, first, last } = bracket;
	const amount = f.short(total.value ?? 0);
	const name = dataset.activities.get(total.activity)?.title ?? m.flowTypes[total.type];
	return {
		class: `bracket${first ? ' first' : ''}${last ? ' last' : ''}`,
		parts: first
			? [{ text: amount, class: 'amount' }, ` ${name}`]
			: [{ text: w.bracket(name, amount), class: 'visually-hidden' }]
	};
}

/** What stands in one cell of a record's row. `position`: the row's in the table */
export function cellOf(
	column: TableColumn,
	record: AtlasRecord,
	position: number,
	context: RowContext
): Cell {
	const { model, page } = context;
	const { m, root } = page;
	const { evidence } = record.fact;
	const text = () => ({ parts: [model.text(record, column)] });
	switch (column.id) {
		case 'citation':
			return {
				parts: [
					{
						text: citationLabel(evidence, m),
						class: 'citation',
						href: citationHref(root, evidence),
						title: m.citation.open
					}
				]
			};
		case 'section':
			return { parts: [m.citation.sectionText(evidence.section)] };
		case 'value':
			return { parts: valueParts(column.value(record) as number | null, record, context) };
		case 'contained-in':
			return bracketCell(position, context);
		case 'date':
			return column.value(record) === '' ? { parts: [muted(m.panel.undated)] } : text();
		default:
			return column.vocabulary === 'party'
				? { parts: partyParts(record, asList(column.value(record)), context) }
				: text();
	}
}

const COLUMN_CLASS: Partial<Record<ColumnId, string>> = {
	citation: 'source',
	value: 'num',
	date: 'date',
	end: 'date'
};

function setAttribute(element: Element, name: string, now?: string, before?: string): void {
	if (now === before) return;
	if (now === undefined) element.removeAttribute(name);
	else element.setAttribute(name, now);
}

const parties = new WeakMap<Element, string | undefined>();

/** Whom a link in a row selects; undefined: it leads to another page. */
export const partyOf = (link: Element): string | undefined => parties.get(link);

function makePart(part: Part): Node {
	if (typeof part === 'string') return document.createTextNode(part);
	const made = document.createElement(part.href === undefined ? 'span' : 'a');
	if (part.href !== undefined) made.tabIndex = -1;
	made.append('');
	writePiece(made, part, { text: '' });
	return made;
}

function writePiece(element: Element, part: Piece, before: Piece): void {
	if (part.text !== before.text) (element.firstChild as Text).data = part.text;
	setAttribute(element, 'class', part.class, before.class);
	setAttribute(element, 'href', part.href, before.href);
	setAttribute(element, 'title', part.title, before.title);
	setAttribute(element, 'aria-label', part.label, before.label);
	// Not an attribute: the browser would look for rules that name it.
	if (part.party !== before.party) parties.set(element, part.party);
}

const isLink = (part: Part) => typeof part !== 'string' && part.href !== undefined;

function writeCell(cell: Element, parts: readonly Part[], before: readonly Part[]): void {
	for (const [at, part] of parts.entries()) {
		const known = before[at];
		if (part === known) continue;
		const own = cell.childNodes[at];
		if (!own || known === undefined) cell.append(makePart(part));
		else if (typeof part === 'string' && typeof known === 'string') (own as Text).data = part;
		else if (
			typeof part !== 'string' &&
			typeof known !== 'string' &&
			isLink(part) === isLink(known)
		)
			writePiece(own as Element, part, known);
		else own.replaceWith(makePart(part));
	}
	for (let surplus = before.length; surplus > parts.length; surplus--) cell.lastChild!.remove();
}

/** what each row has been given */
const written = new WeakMap<Element, { columns: readonly TableColumn[]; cells: readonly Cell[] }>();

/** Writes a row's cells over those it had: elements stay, and only what differs is touched. Browser only. */
export function writeRow(
	row: Element,
	columns: readonly TableColumn[],
	cells: readonly Cell[]
): void {
	const known = written.get(row);
	const same =
		known?.columns.length === columns.length &&
		columns.every((column, at) => column === known.columns[at]);
	if (!same)
		row.replaceChildren(
			...columns.map(() => {
				const cell = document.createElement('div');
				cell.setAttribute('role', 'cell');
				return cell;
			})
		);
	written.set(row, { columns, cells });
	const classOf = (at: number, cell?: Cell) =>
		[COLUMN_CLASS[columns[at]!.id], cell?.class].filter(Boolean).join(' ') || undefined;
	for (const [at, cell] of cells.entries()) {
		const own = row.children[at]!;
		const before = same ? known.cells[at]! : undefined;
		if (!before || before.class !== cell.class)
			setAttribute(own, 'class', classOf(at, cell), before && classOf(at, before));
		writeCell(own, cell.parts, before?.parts ?? []);
	}
}
