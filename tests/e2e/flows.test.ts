/** Flows run unbroken across the Pacific: the seam of the plane lies in the Atlantic. */
import { project } from '../../src/lib/core/plane/project';
import { atlasOf } from './atlas';
import { expect, test } from './fixtures';

/** Plane units between two of 200 points along a flow: the longest flow is some 1,200 long. */
const STEP = 200;
const LONGEST_STEP = 12;

for (const query of ['?layer=investment', '?layer=investment&direction=in', '?layer=ukraine'])
	test(`every flow is one unbroken curve, ${query}`, async ({ page }) => {
		const atlas = atlasOf(page, 'en');
		await atlas.open(query);
		const flows = atlas.map.locator('.drawn .overlay path.flow-hit');
		await expect(flows).not.toHaveCount(0);
		const curves = await flows.evaluateAll(
			(paths, steps) =>
				(paths as SVGPathElement[]).map((path) => ({
					party: path.closest<SVGElement>('[data-party]')?.dataset.party ?? '',
					d: path.getAttribute('d') ?? '',
					points: Array.from({ length: steps + 1 }, (_, at) => {
						const { x, y } = path.getPointAtLength((path.getTotalLength() * at) / steps);
						return [x, y] as [number, number];
					})
				})),
			STEP
		);
		const [taipei] = project(121.56, 25.04);
		const [dateLine] = project(180, 20);
		for (const { party, d, points } of curves) {
			expect(d.match(/M/gi), `${party} in one piece`).toHaveLength(1);
			const steps = points
				.slice(1)
				.map(([x, y], at) => Math.hypot(x - points[at]![0], y - points[at]![1]));
			expect(Math.max(...steps), `${party} without a jump`).toBeLessThan(LONGEST_STEP);
			const ends = [points[0]![0], points.at(-1)![0]];
			expect(Math.min(...ends.map((x) => Math.abs(x - taipei))), `${party} at Taipei`).toBeLessThan(
				30
			);
			if (['USA', 'british-caribbean'].includes(party)) {
				const xs = points.map(([x]) => x);
				expect(Math.min(...xs), `${party} never west of Taiwan`).toBeGreaterThan(taipei - 30);
				expect(Math.max(...xs), `${party} over the date line`).toBeGreaterThan(dateLine);
			}
		}
		if (query === '?layer=investment')
			expect(curves.map(({ party }) => party)).toEqual(
				expect.arrayContaining(['USA', 'CHN', 'SGP', 'VNM', 'AUS'])
			);
	});

test('each flow says who, how much, and from when on it is as thin as can be', async ({ page }) => {
	const atlas = atlasOf(page, 'en');
	await atlas.open('?layer=investment');
	const flow = atlas.map.locator('.drawn .flow[data-party=USA]');
	await expect(flow).toHaveAttribute('aria-label', 'United States: US$840,000,000');
	await expect(atlas.legend).toContainText(atlas.m.scaleNotes.amount);
	await expect(atlas.legend).toContainText('or less: thinnest line');
});
