import type { HandWords } from '../en/hand';

export const hand: HandWords = {
	themes: {
		system: '依系統設定',
		light: '淺色',
		dark: '深色',
		contrast: '高對比'
	},
	menu: {
		label: (place) => (place ? `地圖選單：${place}` : '地圖選單'),
		open: '開啟詳細資料',
		page: '開啟國家頁面',
		mark: '標記以供比較',
		unmark: '移除標記',
		full: '已標記五個，請先移除一個',
		copyPlace: '複製此地的連結',
		copyView: '複製此畫面的連結',
		world: '回到世界全圖',
		copied: '已複製連結',
		copyByHand: '請複製這個連結：'
	},
	marked: {
		label: '已標記供比較',
		remove: (place) => `移除${place}的標記`,
		clear: '清除',
		compare: '比較',
		added: (place, count) => `已標記${place}，共 ${count} 個，最多 5 個`,
		removed: (place, count) => `已移除${place}的標記，還有 ${count} 個`
	}
};
