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

/**
 * The items of a sum by type and direction, largest first; with one entry, the sum is of one kind. More than one may be
 * listed side by side, but their total says nothing: gifts, loans, imports and exports are not one thing.
 */
export function sumByType({ leaves }: Pick<UnitSum, 'leaves'>): TypeSum[] {
	const direction = ({ destination }: Flow) => (destination === 'TWN' ? 'in' : 'out');
	return [...new Set(leaves.map(({ type }) => type))]
		.flatMap((type): TypeSum[] => {
			const own = leaves.filter((flow) => flow.type === type);
			const ways = [...new Set(own.map(direction))];
			return ways.map((way) => {
				const items = own.filter((flow) => direction(flow) === way);
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
