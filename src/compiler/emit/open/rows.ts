import type { Field, Resource } from '../../schema';
import { cell, list, type Row } from '../../read/row';

/** A cell as JSON has it: numbers as numbers, several values as a list. */
export type Value = string | number | string[];

/** What a cell says in the type that its column declares; undefined where it is empty, which is never zero. */
export function valueOf(row: Row, field: Field): Value | undefined {
	const text = cell(row, field.name);
	if (text === '') return undefined;
	if (field['x-list']) return list(row, field.name);
	return field.type === 'string' ? text : Number(text);
}

/** A row as an object; empty cells are left out. */
export function objectOf(resource: Resource, row: Row): Record<string, Value> {
	const entries = resource.schema.fields.flatMap((field) => {
		const value = valueOf(row, field);
		return value === undefined ? [] : [[field.name, value] as const];
	});
	return Object.fromEntries(entries);
}

/** First calendar year of an EDTF text, '' where it is empty. */
export const yearOf = (edtf: string) => edtf.slice(0, 4);
