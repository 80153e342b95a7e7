import type { CloseViewMessages } from '../en/close-view';

/** 近看地圖時才用到的文字。 */
export const closeView: CloseViewMessages = {
	locator: '此處在世界的位置；按一下看全世界',
	venues: '舉辦活動的城市',
	venue: (city, count) => `${city}：${count} 項活動`,
	event: (title, date) => (date ? `${title}，${date}` : title),
	separator: '、'
};
