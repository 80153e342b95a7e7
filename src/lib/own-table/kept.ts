const FLAG = 'atlas-own-table';

/** Whether this browser keeps a table of the reader's, told without opening its database. */
export function hasOwnTable(): boolean {
	try {
		return localStorage.getItem(FLAG) !== null;
	} catch {
		// Storage is switched off: then nothing is kept either.
		return false;
	}
}

/** Notes whether a table is kept. */
export function markKept(kept: boolean): void {
	try {
		if (kept) localStorage.setItem(FLAG, '1');
		else localStorage.removeItem(FLAG);
	} catch {
		// See above.
	}
}
