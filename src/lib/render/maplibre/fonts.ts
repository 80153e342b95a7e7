import type { DataDrivenPropertyValueSpecification } from '@maplibre/maplibre-gl-style-spec';

/*
 * With no glyphs URL MapLibre draws every glyph with these CSS families. It hands names on unquoted, so a family with a
 * digit in it needs its own quotes; and it takes weight and style from words in the FIRST name only, hence the stand-ins
 * 'Atlas Bold' and 'Atlas Italic', which no machine has.
 */
const quoted = (families: readonly string[]) => families.map((family) => `'${family}'`);

const SANS = quoted([
	'Source Sans 3',
	'Noto Sans TC',
	'Noto Sans CJK TC',
	'PingFang TC',
	'Microsoft JhengHei'
]);
const SERIF = quoted(['Source Serif 4', 'Noto Serif TC', 'Noto Serif CJK TC', 'Songti TC']);

/** Font stack of a label by its kind and weight. */
export const LABEL_FONT: DataDrivenPropertyValueSpecification<string[]> = [
	'case',
	['==', ['get', 'kind'], 'sea'],
	['literal', ["'Atlas Italic'", ...SERIF]],
	['boolean', ['get', 'bold']],
	['literal', ["'Atlas Bold'", ...SANS]],
	['literal', SANS]
];
