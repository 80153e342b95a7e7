import { expect, test } from 'vitest';
import { pattern } from './pattern';
import { findings, sample } from './sample';

test('codes and identifiers that are written otherwise, mended where one form fits', () => {
	const data = sample({
		sources: [{ source_id: 'Résumé_2016', url: 'example.org' }],
		places: [{ place_id: 'plw', iso_numeric: '36' }],
		units: [{ unit: 'usd' }, { unit: 'N95 mask' }, { unit: 'USD' }],
		activities: [
			{ sdgs: '3,5', source_lines: '12-18、20' },
			{ sdgs: '18', source_lines: '12 to 18' }
		]
	});
	expect(findings(pattern, data)).toEqual([
		'sources.csv:2:source_id "Résumé_2016" → resume-2016',
		'sources.csv:2:url "example.org"',
		'places.csv:2:place_id "plw" → PLW',
		'places.csv:2:iso_numeric "36" → 036',
		'units.csv:3:unit "N95 mask" → n95-mask',
		'activities.csv:2:sdgs "3,5" → 3;5',
		'activities.csv:2:source_lines "12-18、20" → 12-18;20',
		'activities.csv:3:sdgs "18"',
		'activities.csv:3:source_lines "12 to 18"'
	]);
});

test('a list with blanks is the business of list-format', () => {
	const data = sample({ activities: [{ sdgs: '3; 5' }, { sdgs: '3;5' }, { sdgs: '' }] });
	expect(findings(pattern, data)).toEqual([]);
});
