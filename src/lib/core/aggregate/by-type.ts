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

/** Whether a flow reaches Taiwan or leaves it. */
export const directionOf = ({ destination }: Pick<Flow, 'destination'>): 'in' | 'out' =>
	destination === 'TWN' ? 'in' : 'out';

/** A type of flow in one direction as one id: "trade in". */
export const typeIdOf = (flow: Pick<Flow, 'type' | 'destination'>): string =>
	`${flow.type} ${directionOf(flow)}`;

/** What such an id stands for; without a direction where, of the `ids` that it is one of, none has the same type. */
export function typeOfId(
	id: string,
	ids: Iterable<string>
): { type: FlowType; direction: 'in' | 'out' | null } {
	const [type, direction] = id.split(' ') as [FlowType, 'in' | 'out'];
	const both = [...ids].some((other) => other !== id && other.split(' ')[0] === type);
	return { type, direction: both ? direction : null };
}

/**
 * The items of a sum by type and direction, largest first; with one entry, the sum is of one kind. More than one may be
 * listed side by side, but their total says nothing: gifts, loans, imports and exports are not one thing.
 */
export function sumByType({ leaves }: Pick<UnitSum, 'leaves'>): TypeSum[] {
	return [...new Set(leaves.map(({ type }) => type))]
		.flatMap((type): TypeSum[] => {
			const own = leaves.filter((flow) => flow.type === type);
			const ways = [...new Set(own.map(directionOf))];
			return ways.map((way) => {
				const items = own.filter((flow) => directionOf(flow) === way);
				return {
					type,
					direction: ways.length > 1 ? way : null,
					origins: [...new Set(items.map(({ origin }) => origin))],
					count: items.length,
					value: items.reduce((total, { value }) => total + (value ?? 0), 0),
					qualifier: weakest(items)
				};
			});
		})
		.sort((a, b) => b.value - a.value);
}
