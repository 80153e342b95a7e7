import { THEME_IDS, THEMES, type Theme, type ThemeId } from '$lib/core/scale/themes';

/** What a reader can choose; `system` leaves it to the browser. */
export const THEME_CHOICES = ['system', 'light', 'dark', 'contrast'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** app.html reads it before the first paint. */
const KEY = 'atlas-theme';

const isChoice = (text: string | undefined): text is ThemeChoice =>
	(THEME_CHOICES as readonly (string | undefined)[]).includes(text);

/** The reader's choice in this document. */
export function chosenTheme(): ThemeChoice {
	const { theme } = document.documentElement.dataset;
	return isChoice(theme) ? theme : 'system';
}

/** Shows a theme and remembers it in this browser, where it lets a page remember. */
export function chooseTheme(choice: ThemeChoice): void {
	const root = document.documentElement;
	if (choice === 'system') delete root.dataset.theme;
	else root.dataset.theme = choice;
	try {
		if (choice === 'system') localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, choice);
	} catch {
		// Denied storage costs the memory, not the theme.
	}
	const { paper } = shownTheme();
	for (const meta of document.querySelectorAll<HTMLMetaElement>('[name="theme-color"]'))
		meta.content = paper;
}

/** The theme that the page shows, as its style sheet has resolved choice and system. */
export function shownTheme(): Theme {
	const id = getComputedStyle(document.documentElement).getPropertyValue('--theme').trim();
	return THEMES[THEME_IDS.includes(id as ThemeId) ? (id as ThemeId) : 'light'];
}

/** Calls back with each new theme, whether the reader or the system changed it. Returns what ends it. */
export function onThemeChange(listener: (theme: Theme) => void): () => void {
	let last = shownTheme();
	const look = () => {
		const now = shownTheme();
		if (now !== last) listener((last = now));
	};
	const queries = [
		'(prefers-color-scheme: dark)',
		'(prefers-contrast: more)',
		'(forced-colors: active)'
	].map((query) => matchMedia(query));
	for (const query of queries) query.addEventListener('change', look);
	const observer = new MutationObserver(look);
	observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
	return () => {
		for (const query of queries) query.removeEventListener('change', look);
		observer.disconnect();
	};
}
