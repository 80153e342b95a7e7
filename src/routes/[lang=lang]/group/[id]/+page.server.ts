import { error } from '@sveltejs/kit';
import { bodyPage } from '$lib/atlas/body-page';
import { LANGUAGES, type Language } from '$lib/core/dataset/types';
import { loadMessages } from '$lib/i18n';
import { openOf } from '$lib/i18n/open';
import { datasetOf, detailsOf, factsOf } from '$lib/server/dataset';
import { WORLD, placePath } from '$lib/server/world';
import { unlessQuick } from '$lib/server/quick-build';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	unlessQuick(() =>
		LANGUAGES.flatMap((lang) => [...datasetOf(lang).groups.keys()].map((id) => ({ lang, id })))
	);

export const load: PageServerLoad = async ({ params }) => {
	const language = params.lang as Language;
	const dataset = datasetOf(language);
	if (!dataset.groups.has(params.id)) error(404);
	const { m, f } = await loadMessages(language);
	const facts = factsOf(language);
	const body = bodyPage(dataset, detailsOf(language), params.id, facts, m, openOf(language), f);
	const outlines = body.members.map(({ place }) => placePath(place).d);
	return {
		body,
		land: { d: [...new Set(outlines)].filter(Boolean), scale: 1 / WORLD.scale }
	};
};
