import type { Pattern } from '$lib/core/scene/types';
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection } from 'geojson';
import type { FlowProperties } from './flows';
import { parseImageName } from './images';
import type { LabelProperties, LeaderProperties } from './labels';
import type { LandSources, LandState } from './land';
import { LINES } from './layers';
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
export function withSources(
	style: StyleSpecification,
	sources: Partial<SceneSources & LandSources>
): StyleSpecification {
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

type Named = { id: string };

/** What a layer paints each feature of its source with, where that is a property of theirs. */
function painted<V = string>(
	style: StyleSpecification,
	layer: string,
	name: string
): Map<string, V> {
	const found = style.layers.find(({ id }) => id === layer);
	const value = (found?.paint as Record<string, unknown> | undefined)?.[name];
	if (!found || !('source' in found) || !Array.isArray(value) || value[0] !== 'get')
		throw new Error(`${layer}: ${name} is no property`);
	const features = propertiesOf<Named & Record<string, unknown>>(style, found.source);
	return new Map(features.map((properties) => [properties.id, properties[value[1]] as V]));
}

/** What a layer paints each feature with, where that is a state of theirs. */
function paintedByState(
	style: StyleSpecification,
	layer: string,
	name: string,
	states: ReadonlyMap<string, LandState>
): [string, string][] {
	const paint = style.layers.find(({ id }) => id === layer)?.paint as Record<string, unknown>;
	const [, state] = paint[name] as [string, [string, keyof LandState]];
	if (state[0] !== 'feature-state') throw new Error(`${layer}: ${name} is no state`);
	return [...states].map(([id, values]) => [id, values[state[1]]]);
}

function patternOf(image: string | undefined): Pattern | null {
	const spec = image === undefined ? null : parseImageName(image);
	return spec?.kind === 'pattern' ? spec.pattern : null;
}

const wide = (width: number | undefined) =>
	width === undefined || width === LINES.keyline ? null : width;

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

/** Reads ids, colours, radii and widths back from a style with its sources, and the states of its land. */
export function marksOf(
	style: StyleSpecification,
	states: ReadonlyMap<string, LandState>
): GpuMarks {
	const patterns = painted(style, 'patterns', 'fill-pattern');
	const keylines = painted(style, 'keylines', 'line-color');
	const widths = painted<number>(style, 'keylines', 'line-width');
	const labels = propertiesOf<LabelProperties | LeaderProperties>(style, 'labels').filter(
		(label) => 'text' in label
	);
	const fills = paintedByState(style, 'places', 'fill-color', states);
	const flows = propertiesOf<FlowProperties>(style, 'flows');
	return {
		places: Object.fromEntries(
			fills.map(([id, colour]) => [
				id,
				{
					colour,
					pattern: patternOf(patterns.get(id)),
					keyline: keylines.get(id) ?? null,
					keylineWidth: wide(widths.get(id))
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
