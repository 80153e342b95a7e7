/** A file out of a pack (`src/tasks/offline-packs.mjs` writes them). */
export interface PackedFile {
	/** from the site's root, without leading slash */
	path: string;
	type: string;
	body: Uint8Array;
}

/** Collects a stream's chunks and hands out exact numbers of bytes. */
class ByteReader {
	#chunks: Uint8Array[] = [];
	#held = 0;
	constructor(private readonly reader: ReadableStreamDefaultReader<Uint8Array>) {}

	async take(length: number): Promise<Uint8Array> {
		while (this.#held < length) {
			const { done, value } = await this.reader.read();
			if (done) throw new Error('the pack ends too early');
			this.#chunks.push(value);
			this.#held += value.length;
		}
		const bytes = new Uint8Array(length);
		for (let filled = 0; filled < length;) {
			const chunk = this.#chunks[0];
			if (!chunk) break;
			const part = chunk.subarray(0, length - filled);
			bytes.set(part, filled);
			filled += part.length;
			if (part.length === chunk.length) this.#chunks.shift();
			else this.#chunks[0] = chunk.subarray(part.length);
		}
		this.#held -= length;
		return bytes;
	}
}

/**
 * The files of a pack, one after the other, as the stream brings them.
 * @throws where the stream ends before the pack does, or holds no pack
 */
export async function* readPack(stream: ReadableStream<Uint8Array>): AsyncGenerator<PackedFile> {
	const bytes = new ByteReader(stream.getReader());
	const head = await bytes.take(4);
	const length = new DataView(head.buffer).getUint32(0);
	const index = JSON.parse(new TextDecoder().decode(await bytes.take(length))) as [
		path: string,
		type: string,
		bytes: number
	][];
	for (const [path, type, size] of index) yield { path, type, body: await bytes.take(size) };
}
