import type { Flow, FlowType, PartyId, Qualifier } from '../dataset/types';
import { weakest } from './sum';
import type { UnitSum } from './types';

/** One part of a sum: a type of flow, and its direction where the sum has that type both to and from Taiwan. */
export interface TypeSum {
	type: FlowType;
	direction: 'in' | 'out' | null;
	/** where its items come from: with the type, the filter that opens them */
	origins: PartyId[];
	/** items */
	count: number;
	value: number;
	qualifier: Qualifier;
}

/** A type of flow, to Taiwan or from it, as one id: "trade in". */
export const typeIdOf = ({ type, destination }: Pick<Flow, 'type' | 'destination'>): string =>
	`${type} ${destination === 'TWN' ? 'in' : 'out'}`;

/** What such an id stands for; without a direction where, of the `ids` that it is one of, none has the same type. */
export function typeOfId(id: string, ids: Iterable<string>): Pick<TypeSum, 'type' | 'direction'> {
	const [type, direction] = id.split(' ') as [FlowType, 'in' | 'out'];
	const both = [...ids].some((other) => other !== id && other.split(' ')[0] === type);
	return { type, direction: both ? direction : null };
}

/** Flows of one unit by type and direction (`typeIdOf`), each added up for itself. */
export function typeSums(flows: readonly Flow[]): Map<string, TypeSum> {
	const types = new Map<string, Flow[]>();
	for (const flow of flows) {
		const id = typeIdOf(flow);
		const own = types.get(id);
		if (own) own.push(flow);
		else types.set(id, [flow]);
	}
	return new Map(
		[...types].map(([id, own]): [string, TypeSum] => [
			id,
			{
				...typeOfId(id, types.keys()),
				origins: [...new Set(own.map(({ origin }) => origin))],
				count: own.length,
				value: own.reduce((total, { value }) => total + (value ?? 0), 0),
				qualifier: weakest(own)
			}
		])
	);
}

/**
 * The items of a sum by type and direction, largest first; with one entry, the sum is of one kind. More than one may be
 * listed side by side, but their total says nothing: gifts, loans, imports and exports are not one thing.
 */
export const sumByType = ({ leaves }: Pick<UnitSum, 'leaves'>): TypeSum[] =>
	[...typeSums(leaves).values()].sort((a, b) => b.value - a.value);
