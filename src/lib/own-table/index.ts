import { LIMITS, type ReadOptions, type ReadResult } from '$lib/core/own/file';

/**
 * Reads a file that the reader dropped or chose, in a worker: a large one does not hold up the page, and one that never
 * ends is stopped. Never throws.
 */
export async function readFile(file: File, options: ReadOptions = {}): Promise<ReadResult> {
	if (file.size > LIMITS.file) return { ok: false, problem: 'too-large' };
	let bytes: Uint8Array;
	try {
		bytes = new Uint8Array(await file.arrayBuffer());
	} catch {
		// A folder, or a file that has gone since it was chosen.
		return { ok: false, problem: 'damaged' };
	}
	const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
	try {
		return await new Promise<ReadResult>((done) => {
			const timer = setTimeout(() => done({ ok: false, problem: 'too-slow' }), LIMITS.patience);
			worker.onmessage = ({ data }: MessageEvent<ReadResult>) => {
				clearTimeout(timer);
				done(data);
			};
			worker.onerror = (event) => {
				event.preventDefault();
				clearTimeout(timer);
				done({ ok: false, problem: 'damaged' });
			};
			worker.postMessage({ bytes, options }, [bytes.buffer]);
		});
	} finally {
		worker.terminate();
	}
}
