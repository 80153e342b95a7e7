/** Words of what the hand asks for: menus, marks, themes. Loaded with them. */
export const hand = {
	themes: {
		system: 'As the system',
		light: 'Light',
		dark: 'Dark',
		contrast: 'High contrast'
	},
	menu: {
		/** name of the menu on the map */
		label: (place: string) => (place ? `Map menu: ${place}` : 'Map menu'),
		open: 'Open details',
		page: 'Open country page',
		mark: 'Mark for comparison',
		unmark: 'Remove the mark',
		full: 'Five are marked: remove one first',
		copyPlace: 'Copy link to this place',
		copyView: 'Copy link to this view',
		world: 'Back to the world',
		copied: 'Link copied',
		/** where the clipboard is denied: the link itself follows */
		copyByHand: 'Copy this link:'
	},
	marked: {
		label: 'Marked for comparison',
		remove: (place: string) => `Remove the mark from ${place}`,
		clear: 'Clear',
		compare: 'Compare',
		added: (place: string, count: number) => `${place} marked, ${count} of 5`,
		removed: (place: string, count: number) => `Mark removed from ${place}, ${count} of 5 left`
	}
};

export type HandWords = typeof hand;
