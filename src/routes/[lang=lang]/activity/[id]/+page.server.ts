import { error } from '@sveltejs/kit';
import { activityPage, activityRows, type ActivityRows } from '$lib/atlas/activity-page';
import { LANGUAGES, type Language } from '$lib/core/dataset/types';
import { loadMessages } from '$lib/i18n';
import { openOf } from '$lib/i18n/open';
import { datasetOf, detailsOf } from '$lib/server/dataset';
import { unlessQuick } from '$lib/server/quick-build';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	unlessQuick(() =>
		LANGUAGES.flatMap((lang) => [...datasetOf(lang).activities.keys()].map((id) => ({ lang, id })))
	);

const made = new Map<Language, ActivityRows>();

export const load: PageServerLoad = async ({ params }) => {
	const language = params.lang as Language;
	const dataset = datasetOf(language);
	if (!dataset.activities.has(params.id)) error(404);
	const { m, f } = await loadMessages(language);
	const rows = made.get(language) ?? activityRows(dataset, m, f);
	made.set(language, rows);
	const other = datasetOf(m.otherLanguage.code).activities.get(params.id)?.title ?? '';
	return {
		activity: activityPage(
			dataset,
			detailsOf(language),
			rows,
			params.id,
			other,
			m,
			openOf(language),
			f
		)
	};
};
