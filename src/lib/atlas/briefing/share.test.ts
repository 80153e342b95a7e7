import { expect, test } from 'vitest';
import { packText, unpackText } from './share';

test('a text comes back from its link as it was', async () => {
	const text = '{"title":"臺灣捐出超過 5,400 萬片口罩"}'.repeat(40);
	const packed = await packText(text);
	expect(packed).toMatch(/^[\w-]+$/);
	expect(packed.length).toBeLessThan(text.length / 4);
	expect(await unpackText(packed)).toBe(text);
});

test('a link that was cut or never was one gives nothing, and does not throw', async () => {
	const packed = await packText('a briefing that is long enough to be cut somewhere in its middle');
	for (const bad of ['', 'not base64!', 'AAAA', packed.slice(0, -9), `x${packed}`])
		expect(await unpackText(bad)).toBeNull();
});
