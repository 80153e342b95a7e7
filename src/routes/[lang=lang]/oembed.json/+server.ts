import { json } from '@sveltejs/kit';
import type { Language } from '$lib/core/dataset/types';
import { oembedOf } from '$lib/server/oembed';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = async ({ params, url }) =>
	json(await oembedOf(params.lang as Language, null, url.origin));
