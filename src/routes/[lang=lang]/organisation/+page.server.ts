import type { Language } from '$lib/core/dataset/types';
import { openOf } from '$lib/i18n/open';
import { loadMessages } from '$lib/i18n';
import { datasetOf, factsOf } from '$lib/server/dataset';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const language = params.lang as Language;
	const dataset = datasetOf(language);
	const { f } = await loadMessages(language);
	const w = openOf(language);
	const kindOf = (body: { organisationKind: string }) =>
		w.party.organisationKinds[body.organisationKind] ?? '';
	const bodies = [...dataset.organisations.values()].map((body) => ({
		id: body.id,
		name: body.name,
		other: body.other,
		label: kindOf(body),
		facts: factsOf(language).get(body.id)?.count ?? 0
	}));
	const labels = [...new Set(bodies.map(({ label }) => label))];
	return {
		count: bodies.length,
		kinds: labels
			.map((label) => ({
				label,
				bodies: bodies
					.filter((body) => body.label === label)
					.sort((a, b) => f.compare(a.name, b.name))
			}))
			.sort((a, b) => b.bodies.length - a.bodies.length)
	};
};
