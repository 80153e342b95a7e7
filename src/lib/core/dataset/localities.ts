import type { Language, PartyId } from './types';

/** One row of `localities.json`, which is fetched for close views only. */
export interface LocalityPayload {
	id: string;
	place: PartyId;
	en: string;
	zh: string;
	/** degrees */
	lon: number;
	lat: number;
	/** plane units */
	x: number;
	y: number;
	/** ids of activities whose venue names it */
	activities: string[];
}

/** A city, or another spot smaller than a country, where activities took place. */
export interface Locality {
	id: string;
	place: PartyId;
	name: string;
	x: number;
	y: number;
	lon: number;
	lat: number;
	activities: readonly string[];
}

/** Localities with the names of one language. */
export const decodeLocalities = (
	rows: readonly LocalityPayload[],
	language: Language
): Locality[] => rows.map(({ en, zh, ...row }) => ({ ...row, name: language === 'en' ? en : zh }));
