/** Every layer of the catalogue, chosen by keys alone: title, finding, map, legend and list follow, the console is silent. */
import type { Page } from '@playwright/test';
import { LAYER_GROUPS } from '../../src/lib/core/query/catalogue';
import { LAYERS } from '../../src/lib/core/query/layers';
import { atlasOf, escaped, LANGUAGES } from './atlas';
import { expect, test } from './fixtures';

/** What the page says once it shows a layer; one question, because thirty-two layers are asked. */
async function shown(page: Page, layer: string) {
	const found = await page.waitForFunction((id) => {
		const asked = new URLSearchParams(location.search).get('layer') ?? 'partnership';
		const choice = document.querySelector<HTMLInputElement>(`input[name=layer][value="${id}"]`);
		if (asked !== id || !choice?.checked) return null;
		const textOf = (selector: string) =>
			document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
		const map = document.querySelector('[role=application]');
		const count = (selector: string) => document.querySelectorAll(selector).length;
		return {
			title: textOf('h1'),
			finding: document.querySelector('main .finding')?.firstChild?.textContent?.trim() ?? '',
			described: textOf(`#${map?.getAttribute('aria-describedby')}`),
			legend: count('section.legend :is(li, .members a)'),
			rows: count('#list li'),
			marks: count('.drawn .symbol, .drawn .flow, .drawn [data-place]'),
			focused: document.activeElement === choice
		};
	}, layer);
	return (await found.jsonValue())!;
}

for (const language of LANGUAGES)
	test(`every layer is reached and read with the keyboard, ${language}`, async ({ page }) => {
		const atlas = atlasOf(page, language);
		const { m } = atlas;
		await atlas.open();
		const titles = new Set<string>();
		const findings = new Set<string>();

		for (const group of LAYER_GROUPS) {
			const heading = atlas.filters.getByRole('button', {
				name: new RegExp(`^${escaped(m.layerGroups[group])} `)
			});
			await heading.focus();
			if ((await heading.getAttribute('aria-expanded')) === 'false')
				await page.keyboard.press('Enter');
			// From the heading into its group: the space bar checks the first, arrows go on from there.
			await page.keyboard.press('Tab');
			const layers = LAYERS.filter((layer) => layer.group === group);
			for (const [at, { id }] of layers.entries()) {
				await page.keyboard.press(at === 0 ? 'Space' : 'ArrowDown');
				const told = await shown(page, id);
				expect(told.focused, `the focus stays on the choice of ${id}`).toBe(true);
				expect(told.finding, id).not.toBe('');
				expect(told.described, `the map says what it shows: ${id}`).toBe(
					`${m.map.description} ${told.finding}`
				);
				for (const part of m.layerTitle(id, '@', 'out', '').split('@'))
					expect(told.title, id).toContain(part.replace(/[, ]+$/, ''));
				expect(told.legend, `legend of ${id}`).toBeGreaterThan(0);
				expect(told.rows, `list of ${id}`).toBeGreaterThan(0);
				expect(told.marks, `map of ${id}`).toBeGreaterThan(0);
				titles.add(told.title);
				findings.add(told.finding);
			}
		}
		expect(titles.size, 'a title for each').toBe(LAYERS.length);
		expect(findings.size, 'a sentence for each').toBe(LAYERS.length);
	});
