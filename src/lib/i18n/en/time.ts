/** What changed from one year to the next, in words. Lists and amounts come in ready. */
export const time = {
	/** `changes`: at least one part */
	said: (year: number, changes: readonly string[]) => `${year}: ${changes.join('; ')}.`,
	/** the year before is named where it is not the one right before */
	since: (year: number, before: number, changes: readonly string[]) =>
		before === year - 1
			? `${year}, compared with ${before}: ${changes.join('; ')}.`
			: `${year}, compared with ${before}, the last year with a record: ${changes.join('; ')}.`,
	noTieChange: (year: number) => `${year}: no tie began or ended.`,
	noChange: (year: number, before: number) => `${year}: the same as in ${before}.`,
	begun: {
		ally: (places: string) => `diplomatic ties began with ${places}`,
		'new-southbound': (places: string) => `new among the New Southbound partners: ${places}`,
		'gctf-partner': (places: string) => `new GCTF partner: ${places}`,
		'gctf-co-host': (places: string) => `new GCTF co-host: ${places}`
	} as Record<string, (places: string) => string>,
	ended: {
		ally: (places: string) => `ties ended with ${places}`,
		'new-southbound': (places: string) => `no longer New Southbound partner: ${places}`,
		'gctf-partner': (places: string) => `no longer GCTF partner: ${places}`,
		'gctf-co-host': (places: string) => `no longer GCTF co-host: ${places}`
	} as Record<string, (places: string) => string>,
	appeared: (places: string, count: number) =>
		count > 1 ? `${count} new: ${places}` : `new: ${places}`,
	gone: (places: string, count: number) =>
		count > 1 ? `${count} without a record: ${places}` : `without a record: ${places}`,
	largest: (place: string, from: string, to: string) =>
		`largest change: ${place}, from ${from} to ${to}`,
	more: (count: number) => `${count} more`
};

export type TimeWords = typeof time;
