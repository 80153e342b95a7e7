import type { PartyId } from '../dataset/types';
import type { FlowMark, Label, Scene } from '../scene/types';

/** One flow by itself: the others and all other marks fade, its label is there whatever else would stand in its place. */
export interface Isolation {
	party: PartyId;
	flow: FlowMark;
	/** null where the scene has no label for the party */
	label: Label | null;
}

/** How strongly marks show beside an isolated flow: enough to remember them by. */
export const FADED = 0.14;

/** The flow of a party by itself, also where it is one of those not drawn; null where there is none to isolate. */
export function isolationOf(
	{ flows, moreFlows, labels }: Pick<Scene, 'flows' | 'moreFlows' | 'labels'>,
	party: PartyId | null
): Isolation | null {
	const flow =
		party === null ? undefined : [...flows, ...moreFlows].find((one) => one.party === party);
	if (!flow) return null;
	const label = labels.find((one) => one.party === flow.party) ?? null;
	return { party: flow.party, flow, label };
}
