/** Attributes by name; null and undefined are left out. */
export type Attributes = Record<string, string | number | null | undefined>;

const ENTITIES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

/** Text that means itself in XML, in content and in attributes. */
export const escapeXml = (text: string): string =>
	text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** A number as short as a hundredth allows. */
export const short = (value: number): string => String(Math.round(value * 100) / 100 || 0);

/** An element with its (already marked up) content. */
export function element(name: string, attributes: Attributes, content = ''): string {
	const list = Object.entries(attributes)
		.filter(([, value]) => value !== null && value !== undefined)
		.map(
			([key, value]) =>
				` ${key}="${typeof value === 'number' ? short(value) : escapeXml(value ?? '')}"`
		)
		.join('');
	return content ? `<${name}${list}>${content}</${name}>` : `<${name}${list}/>`;
}
