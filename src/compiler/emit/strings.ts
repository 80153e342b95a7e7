/** Collects strings, each once, in the order in which they first come. */
export class StringTable {
	readonly list: string[] = [];
	readonly #positions = new Map<string, number>();

	/** The position of a text, -1 for ''. */
	add(text: string): number {
		if (text === '') return -1;
		let position = this.#positions.get(text);
		if (position === undefined) {
			position = this.list.push(text) - 1;
			this.#positions.set(text, position);
		}
		return position;
	}
}
