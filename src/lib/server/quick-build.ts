/**
 * Entries of a route that has pages by the thousand. A quick look at a change (`PAGES=…`) builds only the pages that it
 * names, and SvelteKit would add every entry to them.
 */
export const unlessQuick = <Entry>(entries: () => Entry[]): Entry[] =>
	process.env.PAGES ? [] : entries();
