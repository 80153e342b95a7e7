/** Words of what the map shows only from near. */
export const closeView = {
	locator: 'Where this part lies; press to see the whole world',
	venues: 'Cities where activities took place',
	venue: (city: string, count: string, n: number) =>
		`${city}: ${count} ${n === 1 ? 'activity' : 'activities'}`,
	event: (title: string, date: string) => (date ? `${title}, ${date}` : title),
	separator: ', '
};

export type CloseViewMessages = typeof closeView;
