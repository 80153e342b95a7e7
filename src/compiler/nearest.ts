/**
 * The candidate nearest to what was typed, '' where none is near. Ties go to the first in code-unit order.
 * "Near" = at most one edit in three characters, the share at which a slip is still recognisable as one.
 */
export function nearest(typed: string, candidates: Iterable<string>): string {
	const wanted = fold(typed);
	const limit = Math.max(1, Math.floor(wanted.length / 3));
	let best = '';
	let bestDistance = limit + 1;
	for (const candidate of candidates) {
		const folded = fold(candidate);
		if (Math.abs(folded.length - wanted.length) >= bestDistance + 1) continue;
		const distance = editDistance(wanted, folded);
		if (distance < bestDistance || (distance === bestDistance && best && candidate < best)) {
			best = candidate;
			bestDistance = distance;
		}
	}
	return best;
}

/** Case, spaces, hyphens and underscores are what people mistype without meaning another word. */
function fold(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\s_-]+/g, '-');
}

/** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
export function editDistance(a: string, b: string): number {
	let older: number[] = [];
	let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const cost = a[i - 1] === b[j - 1] ? 0 : 1;
			let least = Math.min(row[j - 1]! + 1, previous[j]! + 1, previous[j - 1]! + cost);
			const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			if (swapped) least = Math.min(least, older[j - 2]! + 1);
			row.push(least);
		}
		older = previous;
		previous = row;
	}
	return previous[b.length]!;
}
