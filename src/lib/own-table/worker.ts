import { readTable } from './read';
import type { ReadOptions } from '$lib/core/own/file';

// A file that keeps the reader busy must not keep the page busy.
self.onmessage = ({ data }: MessageEvent<{ bytes: Uint8Array; options: ReadOptions }>) =>
	self.postMessage(readTable(data.bytes, data.options));
