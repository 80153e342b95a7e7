import type { Briefing } from '$lib/core/briefing/types';

/** Where a talk stands. `step` is 1 for the first; one past the last is the page of sources. */
export interface Place {
	step: number;
	blank: boolean;
}

/** What stage and presenter window tell each other. */
export type Message =
	/** presenter → stage: I am here, tell me everything */
	| { kind: 'hello' }
	/** stage → presenter: the talk and where it stands */
	| { kind: 'briefing'; briefing: Briefing; place: Place }
	/** stage → presenter: where it stands now */
	| { kind: 'at'; place: Place }
	/** presenter → stage: go there */
	| { kind: 'go'; place: Place }
	/** stage → presenter: the stage was left */
	| { kind: 'bye' };

/** One talk's line between its windows; null where the browser has no BroadcastChannel. */
export function openChannel(
	session: string,
	receive: (message: Message) => void
): { send(message: Message): void; close(): void } | null {
	if (typeof BroadcastChannel === 'undefined') return null;
	const channel = new BroadcastChannel(`briefing-${session}`);
	channel.onmessage = ({ data }: MessageEvent<Message>) => receive(data);
	return {
		// A copy that is surely plain data: what Svelte makes reactive cannot be cloned.
		send: (message) => channel.postMessage(JSON.parse(JSON.stringify(message))),
		close: () => channel.close()
	};
}

const SESSION = 'briefing-session';

/** The name of this window's line. It survives a reload, so that a presenter window finds the stage again. */
export function sessionName(): string {
	try {
		const known = sessionStorage.getItem(SESSION);
		if (known) return known;
		const made = crypto.randomUUID();
		sessionStorage.setItem(SESSION, made);
		return made;
	} catch {
		return crypto.randomUUID();
	}
}
