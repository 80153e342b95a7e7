/** What the briefings in `data/briefings` are held to. */
export const BRIEFING_RULES = {
	'briefing-format':
		'front matter in YAML with the keys that briefings have; then one section for each language',
	'briefing-language':
		'title, summary and every step stand in both languages, each in its own script',
	'briefing-steps': 'six to twelve steps, each with an id of its own',
	'briefing-view': 'the view of a step is a query string of the atlas, without anything unknown',
	'briefing-record': 'a record that is cited or shown as a figure is in the data',
	'briefing-citation': 'a step cites a record, the same records in both languages',
	'briefing-figure': 'a figure in a text is that of a record that its step cites, or of its view'
} as const;

export type BriefingRule = keyof typeof BRIEFING_RULES;
