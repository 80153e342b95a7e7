/** Longest fragment that mail and chat programs pass on whole. */
export const LONGEST_LINK = 6000;

const base64url = (bytes: Uint8Array): string => {
	let text = '';
	for (const byte of bytes) text += String.fromCharCode(byte);
	return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
};

const fromBase64url = (text: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
		character.charCodeAt(0)
	);

const through = async (bytes: Uint8Array<ArrayBuffer>, stream: GenericTransformStream) =>
	new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());

/** Far more than a briefing unpacks to; a link beyond it was made to fill the memory. */
const MOST_UNPACKED = 4_000_000;

/** A text compressed for a link's fragment. */
export async function packText(text: string): Promise<string> {
	return base64url(
		await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'))
	);
}

/** The text of a fragment that `packText` wrote; null where it is none. */
export async function unpackText(packed: string): Promise<string | null> {
	if (!/^[\w-]+$/.test(packed)) return null;
	try {
		const stream = new Blob([fromBase64url(packed)])
			.stream()
			.pipeThrough(new DecompressionStream('deflate-raw'));
		const reader = stream.getReader();
		const decoder = new TextDecoder('utf-8', { fatal: true });
		let text = '';
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return text + decoder.decode();
			text += decoder.decode(value, { stream: true });
			if (text.length > MOST_UNPACKED) {
				await reader.cancel();
				return null;
			}
		}
	} catch {
		return null;
	}
}
