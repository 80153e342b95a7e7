import { describe, expect, it } from 'vitest';
import { pickHit, type Candidate } from './hit';

const near = (kind: Candidate['kind'], id: string, rest: Partial<Candidate> = {}): Candidate => ({
	kind,
	id,
	party: id,
	distance: 0,
	radius: 0,
	area: 0,
	exact: false,
	...rest
});

const symbol = (id: string, distance: number, radius = 3.6) =>
	near('symbol', id, { distance, radius });
const place = (id: string, area: number, exact: boolean) => near('place', id, { area, exact });

describe('pickHit', () => {
	it('finds nothing at sea', () => {
		expect(pickHit([])).toBeNull();
		expect(pickHit([place('AUS', 1e5, false)])).toBeNull();
	});

	it('prefers symbols to flows, and flows to places', () => {
		const all = [place('AUS', 1e5, true), near('flow', 'f'), symbol('dot', 8)];
		expect(pickHit(all)?.id).toBe('dot');
		expect(pickHit(all.slice(0, 2))?.id).toBe('f');
		expect(pickHit(all.slice(0, 1))?.id).toBe('AUS');
	});

	it('gives a small dot a target 24 px wide', () => {
		expect(pickHit([symbol('dot', 12)])?.id).toBe('dot');
		expect(pickHit([symbol('dot', 12.1)])).toBeNull();
	});

	it('takes the nearer of two symbols, and a small one inside a large one', () => {
		expect(pickHit([symbol('far', 9), symbol('near', 4)])?.id).toBe('near');
		expect(pickHit([symbol('large', 20, 40), symbol('small', 1)])?.id).toBe('small');
	});

	it('prefers the flow that the pointer is on', () => {
		expect(pickHit([near('flow', 'beside'), near('flow', 'on', { exact: true })])?.id).toBe('on');
	});

	it('finds small land nearby before the large land beneath', () => {
		expect(pickHit([place('IDN', 1e4, true), place('SGP', 4, false)])?.id).toBe('SGP');
	});
});
