import { expect, it } from 'vitest';
import { madeDataset } from '../../../tests/fixtures/made-dataset';
import { loadMessages } from '$lib/i18n';
import { noteText } from './note-text';

it('names what a note refers to, and leaves every other word as it is', async () => {
	const { m } = await loadMessages('en');
	const dataset = madeDataset({ activities: [{ id: 'eye-clinic' }] });
	const title = dataset.activities.get('eye-clinic')?.title ?? '';
	expect(noteText('Continued (eye-clinic) after COVID-19; see covid-19.', dataset, m)).toBe(
		`Continued (“${title}”) after COVID-19; see covid-19.`
	);
});
