import type { Pattern } from '$lib/core/scene/types';
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection } from 'geojson';
import type { FlowProperties } from './flows';
import { parseImageName } from './images';
import type { LabelProperties, LeaderProperties } from './labels';
import type { SceneSources } from './sources';
import type { SymbolProperties } from './symbols';

/** What a style draws, read back from it: for tests that compare pictures without looking at pixels. */
export interface GpuMarks {
	/** by place id; places of the default fill are left out */
	places: Record<
		string,
		{
			colour: string;
			pattern: Pattern | null;
			keyline: string | null;
			/** px, null = as keylines are */
			keylineWidth: number | null;
		}
	>;
	symbols: Record<
		string,
		{
			kind: string;
			r: number;
			colour: string;
			pattern: Pattern | null;
			keyline: string | null;
		}
	>;
	flows: Record<string, { colour: string; width: number }>;
	/** text by label id */
	labels: Record<string, string>;
	/** what the letters and their halo are, by label id */
	inks: Record<string, { colour: string; halo: string }>;
}

/** A style with a Scene's sources in it. */
export function withSources(style: StyleSpecification, sources: SceneSources): StyleSpecification {
	const filled = Object.entries(sources).map(([id, data]) => {
		const source = style.sources[id];
		return [id, { ...source, data }];
	});
	return { ...style, sources: { ...style.sources, ...Object.fromEntries(filled) } };
}

function propertiesOf<P>(style: StyleSpecification, source: string): P[] {
	const { data } = style.sources[source] as unknown as { data: FeatureCollection };
	return data.features.map((feature: Feature) => feature.properties as P);
}

/** The branches of a `match` on the id. */
function branches(value: unknown): Map<string, string> {
	const found = new Map<string, string>();
	if (!Array.isArray(value) || value[0] !== 'match') return found;
	for (let i = 2; i + 1 < value.length; i += 2) {
		for (const id of [value[i]].flat() as string[]) found.set(id, String(value[i + 1]));
	}
	return found;
}

function painted(style: StyleSpecification, layer: string, property: string): Map<string, string> {
	const paint = style.layers.find(({ id }) => id === layer)?.paint as
		Record<string, unknown> | undefined;
	return branches(paint?.[property]);
}

function patternOf(image: string | undefined): Pattern | null {
	const spec = image === undefined ? null : parseImageName(image);
	return spec?.kind === 'pattern' ? spec.pattern : null;
}

function symbolOf({ kind, r, image, ...symbol }: SymbolProperties): GpuMarks['symbols'][string] {
	const spec = image ? parseImageName(image) : null;
	const colour = spec && spec.kind !== 'pattern' ? spec.colour : symbol.colour;
	// A ring and a circle without a filling are line alone.
	if (kind === 'ring' || kind === 'outline')
		return { kind, r, colour, pattern: null, keyline: null };
	const dot = spec?.kind === 'dot' ? spec : null;
	const keyline = dot ? dot.keyline : symbol.keyline || null;
	return { kind, r, colour, pattern: dot?.pattern ?? null, keyline };
}

/** Reads ids, colours, radii and widths back from a style. */
export function marksOf(style: StyleSpecification): GpuMarks {
	const patterns = painted(style, 'patterns', 'fill-pattern');
	const keylines = painted(style, 'keylines', 'line-color');
	const widths = painted(style, 'keylines', 'line-width');
	const labels = propertiesOf<LabelProperties | LeaderProperties>(style, 'labels').filter(
		(label) => 'text' in label
	);
	const fills = [...painted(style, 'places', 'fill-color')];
	const flows = propertiesOf<FlowProperties>(style, 'flows');
	return {
		places: Object.fromEntries(
			fills.map(([id, colour]) => [
				id,
				{
					colour,
					pattern: patternOf(patterns.get(id)),
					keyline: keylines.get(id) ?? null,
					keylineWidth: widths.has(id) ? Number(widths.get(id)) : null
				}
			])
		),
		symbols: Object.fromEntries(
			propertiesOf<SymbolProperties>(style, 'symbols').map((symbol) => [
				symbol.id,
				symbolOf(symbol)
			])
		),
		flows: Object.fromEntries(
			flows
				.filter(({ part }) => part === 'head')
				.map(({ id, colour, width }) => [id, { colour, width }])
		),
		labels: Object.fromEntries(labels.map(({ id, text }) => [id, text])),
		inks: Object.fromEntries(labels.map(({ id, colour, halo }) => [id, { colour, halo }]))
	};
}
