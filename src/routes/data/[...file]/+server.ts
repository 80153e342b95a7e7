import { error } from '@sveltejs/kit';
import { openFile, openFiles } from '$lib/server/open-data';
import { unlessQuick } from '$lib/server/quick-build';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () =>
	unlessQuick(() => [...openFiles('data')].map((file) => ({ file })));

export const GET: RequestHandler = ({ params }) => openFile('data', params.file) ?? error(404);
