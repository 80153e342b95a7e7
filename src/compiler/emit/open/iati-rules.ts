/**
 * The rules of IATI 2.03 that the test holds the file to, restated as tables from the standard's own publications:
 * `iati-activities-schema.xsd` and `iati-common.xsd`, release 2.03 of 2018-02-19 (IATI/IATI-Schemas, commits 6416c378 and
 * 3d084f10), and the code lists of IATI/IATI-Codelists and IATI/IATI-Codelists-NonEmbedded. Only the test imports this.
 */

type Occurs = readonly [name: string, least: number, most: number];
const MANY = Infinity;

const NARRATIVES: readonly Occurs[] = [['narrative', 0, MANY]];
const TEXT: readonly Occurs[] = [['narrative', 1, MANY]];
const EMPTY: readonly Occurs[] = [];

/**
 * Children in the order of the schema, with how often each may stand. Those of `iati-activity`, `transaction` and
 * `planned-disbursement` are complete; an element that is not named here is not in the file.
 */
export const SEQUENCES: Readonly<Record<string, readonly Occurs[]>> = {
	'iati-activities': [['iati-activity', 1, MANY]],
	'iati-activity': [
		['iati-identifier', 1, 1],
		['reporting-org', 1, 1],
		['title', 1, 1],
		['description', 1, MANY],
		['participating-org', 1, MANY],
		['other-identifier', 0, MANY],
		['activity-status', 1, 1],
		['activity-date', 1, MANY],
		['contact-info', 0, MANY],
		['activity-scope', 0, 1],
		['recipient-country', 0, MANY],
		['recipient-region', 0, MANY],
		['location', 0, MANY],
		['sector', 0, MANY],
		['tag', 0, MANY],
		['country-budget-items', 0, 1],
		['humanitarian-scope', 0, MANY],
		['policy-marker', 0, MANY],
		['collaboration-type', 0, 1],
		['default-flow-type', 0, 1],
		['default-finance-type', 0, 1],
		['default-aid-type', 0, MANY],
		['default-tied-status', 0, 1],
		['budget', 0, MANY],
		['planned-disbursement', 0, MANY],
		['capital-spend', 0, 1],
		['transaction', 0, MANY],
		['document-link', 0, MANY],
		['related-activity', 0, MANY],
		['legacy-data', 0, MANY],
		['conditions', 0, 1],
		['result', 0, MANY],
		['crs-add', 0, 1],
		['fss', 0, 1]
	],
	transaction: [
		['transaction-type', 1, 1],
		['transaction-date', 1, 1],
		['value', 1, 1],
		['description', 0, 1],
		['provider-org', 0, 1],
		['receiver-org', 0, 1],
		['disbursement-channel', 0, 1],
		['sector', 0, MANY],
		['recipient-country', 0, 1],
		['recipient-region', 0, 1],
		['flow-type', 0, 1],
		['finance-type', 0, 1],
		['aid-type', 0, MANY],
		['tied-status', 0, 1]
	],
	'planned-disbursement': [
		['period-start', 1, 1],
		['period-end', 0, 1],
		['value', 1, 1],
		['provider-org', 0, 1],
		['receiver-org', 0, 1]
	],
	'reporting-org': TEXT,
	title: TEXT,
	description: TEXT,
	'participating-org': NARRATIVES,
	'provider-org': NARRATIVES,
	'receiver-org': NARRATIVES,
	'activity-date': NARRATIVES,
	'recipient-country': NARRATIVES,
	'recipient-region': NARRATIVES,
	sector: NARRATIVES,
	tag: NARRATIVES,
	'iati-identifier': EMPTY,
	narrative: EMPTY,
	value: EMPTY,
	'activity-status': EMPTY,
	'transaction-type': EMPTY,
	'transaction-date': EMPTY,
	'period-start': EMPTY,
	'period-end': EMPTY,
	'finance-type': EMPTY
};

interface Attributes {
	required: readonly string[];
	optional?: readonly string[];
}

const CODE: Attributes = { required: ['code'] };
const DATE: Attributes = { required: ['iso-date'] };

/** Attributes that the schema requires, and all others that it allows. */
export const ATTRIBUTES: Readonly<Record<string, Attributes>> = {
	'iati-activities': {
		required: ['version'],
		optional: ['generated-datetime', 'linked-data-default']
	},
	'iati-activity': {
		required: [],
		optional: [
			'xml:lang',
			'last-updated-datetime',
			'default-currency',
			'humanitarian',
			'hierarchy',
			'linked-data-uri',
			'budget-not-provided'
		]
	},
	'iati-identifier': { required: [] },
	'reporting-org': { required: ['ref', 'type'], optional: ['secondary-reporter'] },
	title: { required: [] },
	description: { required: [], optional: ['type'] },
	'participating-org': {
		required: ['role'],
		optional: ['ref', 'type', 'activity-id', 'crs-channel-code']
	},
	'activity-status': CODE,
	'activity-date': { required: ['type', 'iso-date'] },
	'recipient-country': { required: ['code'], optional: ['percentage'] },
	'recipient-region': {
		required: ['code'],
		optional: ['vocabulary', 'vocabulary-uri', 'percentage']
	},
	sector: { required: ['code'], optional: ['vocabulary', 'vocabulary-uri', 'percentage'] },
	tag: { required: ['code', 'vocabulary'], optional: ['vocabulary-uri'] },
	transaction: { required: [], optional: ['ref', 'humanitarian'] },
	'planned-disbursement': { required: [], optional: ['type'] },
	'transaction-type': CODE,
	'transaction-date': DATE,
	'period-start': DATE,
	'period-end': DATE,
	value: { required: ['value-date'], optional: ['currency'] },
	'provider-org': { required: [], optional: ['ref', 'provider-activity-id', 'type'] },
	'receiver-org': { required: [], optional: ['ref', 'receiver-activity-id', 'type'] },
	'finance-type': CODE,
	narrative: { required: [], optional: ['xml:lang'] }
};

const oneOf = (codes: string): RegExp => new RegExp(`^(${codes.trim().split(/\s+/).join('|')})$`);
const BOOLEAN = oneOf('0 1 true false');
const ORGANISATION_TYPE = oneOf('10 11 15 21 22 23 24 30 40 60 70 71 72 73 80 90');

/** Values that the code lists and the schema's types allow, by element and attribute. */
export const CODES: Readonly<Record<string, RegExp>> = {
	'iati-activity humanitarian': BOOLEAN,
	'iati-activity xml:lang': oneOf('en'),
	'reporting-org secondary-reporter': BOOLEAN,
	'reporting-org type': ORGANISATION_TYPE,
	'participating-org type': ORGANISATION_TYPE,
	'provider-org type': ORGANISATION_TYPE,
	'receiver-org type': ORGANISATION_TYPE,
	'description type': oneOf('1 2 3 4'),
	'participating-org role': oneOf('1 2 3 4'),
	'activity-status code': oneOf('1 2 3 4 5 6'),
	'activity-date type': oneOf('1 2 3 4'),
	'recipient-region vocabulary': oneOf('1 2 99'),
	'sector vocabulary': oneOf('1 2 3 4 5 6 7 8 9 10 11 98 99'),
	'tag vocabulary': oneOf('1 2 3 99'),
	'transaction-type code': oneOf('1 2 3 4 5 6 7 8 9 10 11 12 13'),
	'planned-disbursement type': oneOf('1 2'),
	// Those of FinanceType that can be meant here: grants, loans and guarantees that are not withdrawn.
	'finance-type code': oneOf('110 210 421 422 1100 1101 1102 1103 1104 1105 1106 1107 1108'),
	'value currency': /^[A-Z]{3}$/,
	// ISO 639-1, as the Language list
	'narrative xml:lang': /^[a-z]{2}$/,
	// Country: the officially assigned codes of ISO 3166-1 as of 2024, and XK; AN is withdrawn.
	'recipient-country code': oneOf(`
		AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF
		CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH
		GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW
		KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG
		NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN
		SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE
		YT ZA ZM ZW`)
};

/** Codes of a code list that another attribute names: by element and vocabulary. */
export const VOCABULARIES: Readonly<Record<string, RegExp>> = {
	// Region: regions of the DAC
	'recipient-region 1': oneOf('88 89 189 289 298 380 389 489 498 589 619 679 689 789 798 889 998'),
	// SectorCategory, those that are not withdrawn
	'sector 2': oneOf(`
		110 111 112 113 114 120 121 122 123 130 140 150 151 152 160 210 220 230 231 232 233 234 235 236 240 250 310 311 312 313 320
		321 322 323 330 331 332 410 430 510 520 530 600 720 730 740 910 930 998`),
	// UNSDG-Goals
	'tag 2': /^([1-9]|1[0-7])$/
};
