import { expect, test } from 'vitest';
import { enumValue } from './enum-value';
import { findings, sample } from './sample';

test('a value outside the list, with the nearest one inside', () => {
	const data = sample({
		participations: [
			{ role: 'recipent' },
			{ role: 'Co host' },
			{ role: 'spectator' },
			{ role: 'host' }
		]
	});
	expect(findings(enumValue, data)).toEqual([
		'participations.csv:2:role "recipent" → recipient',
		'participations.csv:3:role "Co host" → co-host',
		'participations.csv:4:role "spectator"'
	]);
});
