import { yearsBetween, yearsOf } from '../../../src/lib/core/dataset/edtf';
import {
	ACTIVITY_KINDS,
	FLOW_TYPES,
	QUALIFIERS,
	STAGES,
	type Activity,
	type Dataset,
	type Flow,
	type Indicator
} from '../../../src/lib/core/dataset/types';

/** The same numbers at every run: a multiplicative congruential generator (Park and Miller). */
function dice(seed: number) {
	let state = seed;
	return (sides: number) => {
		state = (state * 48271) % 2147483647;
		return state % sides;
	};
}

/**
 * A package a hundred times the real one: its places, sectors and programmes, with as many made records as asked for.
 * Six of ten are flows, three activities, one a statistic; one flow in eight is part of a total.
 */
export function syntheticDataset(real: Dataset, records: number): Dataset {
	const roll = dice(20160520);
	const pick = <T>(list: readonly T[]): T => list[roll(list.length)]!;
	const parties = [...real.places.keys(), ...real.groups.keys(), ...real.organisations.keys()];
	const sectors = ['', ...real.sectors.keys()];
	const programmes = [...real.programmes.keys()];
	const units = ['USD', 'USD', 'USD', ...[...real.units.keys()].slice(0, 12)];
	const sources = [...real.sources.keys()];
	const date = () => {
		const year = 2000 + roll(24);
		const month = String(1 + roll(12)).padStart(2, '0');
		return pick([
			`${year}`,
			`${year}-${month}`,
			`${year}-${month}-${String(1 + roll(28)).padStart(2, '0')}`,
			`${year}/${year + roll(5)}`
		]);
	};
	const evidence = () => ({
		source: pick(sources),
		section: `Chapter ${1 + roll(7)}`,
		page: String(1 + roll(180)),
		lines: String(1 + roll(9000))
	});

	const activities = new Map<string, Activity>();
	for (let at = 0; at < records * 0.3; at++) {
		const start = date().split('/')[0]!;
		activities.set(`a${at}`, {
			id: `a${at}`,
			kind: pick(ACTIVITY_KINDS),
			programme: pick(programmes),
			title: `Activity ${at} on ${pick(sectors) || 'nothing'} number ${roll(5000)}`,
			status: roll(12) === 0 ? 'pipeline' : 'closed',
			start,
			end: '',
			years: yearsBetween(start, ''),
			venue: '',
			sector: pick(sectors),
			sdgs: roll(3) === 0 ? [1 + roll(17)] : [],
			participations: Array.from({ length: 1 + roll(3) }, () => ({
				party: pick(parties),
				role: 'recipient' as const
			})),
			evidence: evidence()
		});
	}
	const flows = new Map<string, Flow>();
	for (let at = 0; at < records * 0.6; at++) {
		const when = roll(20) === 0 ? '' : date();
		const unit = pick(units);
		const before = at > 0 && roll(8) === 0 ? flows.get(`f${at - 1}`) : undefined;
		flows.set(`f${at}`, {
			id: `f${at}`,
			activity: roll(2) === 0 ? `a${roll(Math.floor(records * 0.3))}` : '',
			programme: pick(programmes),
			type: pick(FLOW_TYPES),
			stage: roll(6) === 0 ? pick(STAGES) : 'actual',
			origin: 'TWN',
			destination: pick(parties),
			date: when,
			years: yearsOf(when),
			value: roll(15) === 0 ? null : 1000 * (1 + roll(90_000)),
			unit: before?.unit ?? unit,
			qualifier: pick(QUALIFIERS),
			asStated: '',
			partOf: before ? [before.id] : [],
			restates: '',
			sector: pick(sectors),
			note: '',
			evidence: evidence()
		});
	}
	const indicators = new Map<string, Indicator>();
	const metrics = [...real.metrics.keys()];
	for (let at = 0; at < records * 0.1; at++) {
		const period = date();
		indicators.set(`i${at}`, {
			id: `i${at}`,
			metric: pick(metrics),
			subject: pick(parties),
			activity: '',
			programme: pick(programmes),
			period,
			years: yearsOf(period),
			stage: '',
			breakdown: '',
			value: roll(1000),
			unit: pick(units),
			qualifier: 'exact',
			asStated: '',
			note: '',
			evidence: evidence()
		});
	}
	return { ...real, activities, flows, indicators };
}
