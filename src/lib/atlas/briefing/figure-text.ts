import type { FigureText } from '$lib/core/briefing/read';
import type { Dataset } from '$lib/core/dataset/types';
import type { Format } from '$lib/i18n';
import type { BriefingWords } from '$lib/i18n/briefing';
import { isBare } from '../scene-words';

/** Decimals up to which a scale word makes a figure easier to say; past them the digits in full are clearer. */
const DECIMALS = { small: 1, large: 2 } as const;
/** From here on a scale word may carry two decimals: 40.72 million, 227.44 億, but 12,700. */
const LARGE = 1e6;

/**
 * How a figure stands large on a step: "over 54 million", "US$40.72 million", 「逾 5,400 萬片」. The number is the record's
 * own, never rounded; what it counts is said by the figure's label.
 */
export function makeFigureText(dataset: Dataset, words: BriefingWords, f: Format): FigureText {
	const precise = new Intl.NumberFormat(f.locale, { maximumFractionDigits: 6 });
	const scaled = (value: number): string => {
		for (const [size, word] of words.scales) {
			if (value < size) continue;
			const text = precise.format(value / size);
			const decimals = text.split('.')[1]?.length ?? 0;
			if (decimals <= (value < LARGE ? DECIMALS.small : DECIMALS.large)) return text + word;
		}
		return precise.format(value);
	};
	return (value, unitId, qualifier) => {
		const unit = dataset.units.get(unitId);
		const claim = words.qualifiers[qualifier];
		const number = scaled(value);
		if (!unit || isBare(unit)) return `${claim}${number}`;
		if (unit.id === 'percent') return `${claim}${number}%`;
		if (f.language === 'en') return `${claim}${unit.currency ? unit.symbol : ''}${number}`;
		const measure = unit.classifier || unit.name;
		const gap = /\d$/.test(number) ? ' ' : '';
		// 650 萬美元, but 新臺幣 1 億元: a unit counted in 元 puts its name before the figure.
		return unit.classifier === '元'
			? `${claim}${unit.name} ${number}${gap}元`
			: `${claim}${number}${gap}${measure}`;
	};
}
