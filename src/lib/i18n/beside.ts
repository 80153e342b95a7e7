import type { Language } from '$lib/core/dataset/types';
import type { Difference } from '$lib/core/aggregate/difference';

interface BesideWords {
	title: string;
	layer: string;
	from: string;
	to: string;
	close: string;
	linked: string;
	differences: string;
	same: string;
	/** `a`, `b`: what the two maps show; `from`, `to`: class labels */
	kinds: Record<Difference['kind'], (a: string, b: string, from: string, to: string) => string>;
}

const en: BesideWords = {
	title: 'Second map',
	layer: 'Layer of the second map',
	from: 'From',
	to: 'To',
	close: 'Close the second map',
	linked: 'It shows the same part of the world, on the same scale.',
	differences: 'What differs',
	same: 'Nothing differs between the two.',
	kinds: {
		class: (_a, _b, from, to) => `${from} → ${to}`,
		first: (a) => `Only in ${a}`,
		second: (_a, b) => `Only in ${b}`,
		more: (_a, b) => `More in ${b}`,
		fewer: (_a, b) => `Less in ${b}`,
		both: () => 'In both'
	}
};

const zhHant: BesideWords = {
	title: '第二幅地圖',
	layer: '第二幅地圖的圖層',
	from: '自',
	to: '至',
	close: '關閉第二幅地圖',
	linked: '兩幅地圖範圍與比例相同。',
	differences: '差異',
	same: '兩者沒有差異。',
	kinds: {
		class: (_a, _b, from, to) => `${from} → ${to}`,
		first: (a) => `只見於「${a}」`,
		second: (_a, b) => `只見於「${b}」`,
		more: (_a, b) => `「${b}」較多`,
		fewer: (_a, b) => `「${b}」較少`,
		both: () => '兩者皆有'
	}
};

/** Words of the second map, loaded with it. */
export const besideWords = (language: Language) => (language === 'en' ? en : zhHant);
