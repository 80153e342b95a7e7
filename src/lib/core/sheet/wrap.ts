import { textWidth } from '../plane/labels';

/** A character that a line may break before and after. */
const WIDE = /[⺀-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦]/u;
/** Never at the start of a line. */
const CLOSING = /^[，。、；：？！）」』》〉】％%)\],.;:!?’”·–—…]/u;
/** Never at the end of a line. */
const OPENING = /[（「『《〈【([“‘]$/u;

/** Text as the pieces between which a line may break; spaces stay at the end of the piece before them. */
function pieces(text: string): string[] {
	const found: string[] = [];
	for (const character of text) {
		const last = found.at(-1);
		const joins =
			last !== undefined &&
			(character === ' ' ||
				CLOSING.test(character) ||
				OPENING.test(last) ||
				(!last.endsWith(' ') && !WIDE.test(character) && !WIDE.test(last.slice(-1))));
		if (joins) found[found.length - 1] += character;
		else found.push(character);
	}
	return found;
}

/** A word wider than the line is broken where it must be: an address, say. */
function broken(piece: string, width: number, size: number, bold: boolean): string[] {
	if (textWidth(piece.trimEnd(), size, bold) <= width) return [piece];
	const parts: string[] = [];
	let part = '';
	for (const character of piece) {
		if (part && textWidth(part + character, size, bold) > width) {
			parts.push(part);
			part = '';
		}
		part += character;
	}
	return part ? [...parts, part] : parts;
}

/** Lines of a paragraph, none wider than `width` px by the estimate of `textWidth`. A line feed always breaks. */
export function wrap(text: string, width: number, size: number, bold = false): string[] {
	return text.split('\n').flatMap((paragraph) => {
		const lines: string[] = [];
		let line = '';
		for (const piece of pieces(paragraph).flatMap((one) => broken(one, width, size, bold))) {
			if (line && textWidth((line + piece).trimEnd(), size, bold) > width) {
				lines.push(line.trimEnd());
				line = '';
			}
			line += piece;
		}
		return [...lines, line.trimEnd()];
	});
}
