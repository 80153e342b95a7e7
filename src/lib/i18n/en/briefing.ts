/** Words of the briefings: loaded with their pages only. The Chinese module has the same keys. */
export const briefingEn = {
	title: 'Briefings',
	lead: 'Talks for a lectern, each with its maps, figures, speaker notes and sources. Present one as it is, or make your own out of views of the atlas.',
	description:
		'Ready briefings on Taiwan’s international cooperation, with maps, cited figures and speaker notes.',
	steps: (count: number) => (count === 1 ? '1 step' : `${count} steps`),
	read: 'Read',
	present: 'Present',
	presentTitle: (title: string) => `Present “${title}”`,
	presentFrom: (number: number) => `Present from step ${number}`,
	openView: 'Open this view in the atlas',
	notes: 'Speaker notes',
	sources: 'Sources',
	sourcesLead: 'Where each figure of this briefing is printed.',
	source: 'Source',
	pages: (pages: string) => (/[,–]/.test(pages) ? `pp. ${pages}` : `p. ${pages}`),
	pictureAlt: (title: string, finding: string) => `Map: ${title}. ${finding}`,
	all: 'All briefings',
	edition: (edition: string) => `Data edition ${edition}`,
	loading: 'Opening the stage…',
	failed: 'The stage could not be loaded. Check the connection and try again.',
	retry: 'Try again',
	ownStale: 'Some records of this briefing are not in this edition of the data and are left out.',
	qualifiers: { exact: '', 'at-least': 'over ', about: 'about ', 'at-most': 'at most ' },
	scales: [
		[1e12, ' trillion'],
		[1e9, ' billion'],
		[1e6, ' million']
	] as readonly (readonly [number, string])[],
	stage: {
		label: (title: string) => `Stage: ${title}`,
		of: (number: number, total: number) => `${number} / ${total}`,
		announce: (number: number, total: number, headline: string) =>
			`Step ${number} of ${total}: ${headline}`,
		next: 'Next step',
		previous: 'Previous step',
		notes: 'Show or hide the notes (N)',
		noNotes: 'No notes for this step.',
		presenter: 'Open the presenter window (P)',
		fullScreen: 'Full screen (F)',
		pointer: 'Pointer (L)',
		blank: 'Blank screen (B)',
		blanked: 'Screen blank. Press B to go on.',
		help: 'Keys (?)',
		leave: 'Leave the stage (Esc)',
		controls: 'Stage controls',
		legend: 'Legend',
		goTo: (digits: string) => `Go to ${digits}`,
		blocked:
			'The browser blocked the presenter window. Open it with this link, or allow pop-ups for this site:',
		blockedLink: 'Presenter window',
		noChannel: 'This browser cannot link two windows. Use the notes on this screen (N).',
		close: 'Close',
		keys: [
			['→  Space  Page Down', 'next step'],
			['←  Page Up', 'previous step'],
			['Home  End', 'first step, sources'],
			['number, Enter', 'go to a step'],
			['B', 'blank screen'],
			['L', 'pointer'],
			['N', 'notes on this screen'],
			['P', 'presenter window'],
			['F', 'full screen'],
			['?', 'these keys'],
			['Esc', 'leave the stage']
		] as readonly (readonly [string, string])[],
		keysNote: 'A clicker works, and so does a swipe. The step stands in the address.'
	},
	presenter: {
		title: 'Presenter window',
		description: 'Speaker notes, the next step, clock and timer for a briefing on the stage.',
		waiting: 'Waiting for the stage…',
		waitingNote:
			'Keep the stage open in its window. If it was closed, open the briefing there again and press P.',
		gone: 'The stage was closed. This window follows again as soon as it is opened.',
		current: 'On screen',
		nextUp: 'Next',
		lastStep: 'This is the last page.',
		clock: 'Clock',
		timer: 'Timer',
		start: 'Start',
		pause: 'Pause',
		reset: 'Reset',
		blank: 'Blank the screen',
		unblank: 'Show the screen',
		isBlank: 'The screen is blank.',
		jump: 'Go to step'
	},
	own: {
		title: 'My briefing',
		untitled: 'My briefing',
		lead: 'Steps that you put together from views of the atlas. They are kept in this browser and sent nowhere.',
		add: 'Add this view to my briefing',
		addShort: 'Add to briefing',
		added: (count: number) => `Added to my briefing as step ${count}.`,
		openMine: 'Open my briefing',
		edit: 'Make your own',
		empty: 'There is no step yet.',
		emptyHow:
			'Open a view of the atlas and choose “Share & export”, then “Add to briefing”, or start from one of the ready briefings.',
		toAtlas: 'Go to the atlas',
		copyReady: 'Copy into my briefing',
		copiedReady: (count: number) =>
			count === 1
				? '1 step was added to my briefing.'
				: `${count} steps were added to my briefing.`,
		titleField: 'Title',
		languages: 'Languages',
		languageNames: { en: 'English', 'zh-Hant': '繁體中文' },
		headline: 'Headline',
		body: 'Text under the headline',
		notes: 'Speaker notes',
		inLanguage: (field: string, language: string) => `${field}, ${language}`,
		fromView: 'Left empty, the view’s own words stand here.',
		step: (number: number) => `Step ${number}`,
		view: 'View',
		up: 'Move up',
		down: 'Move down',
		drag: 'Drag to reorder',
		remove: 'Remove this step',
		moved: (number: number) => `Moved to position ${number}.`,
		removed: 'The step was removed. Undo brings it back.',
		undo: 'Undo',
		redo: 'Redo',
		undone: 'Undone.',
		redone: 'Done again.',
		export: 'Save as file',
		import: 'Open a file',
		imported: (count: number) =>
			count === 1
				? 'The file was opened: 1 step. Undo brings back what was here.'
				: `The file was opened: ${count} steps. Undo brings back what was here.`,
		share: 'Copy link',
		shared: 'The link was copied. It holds the whole briefing.',
		shareTooLong: 'This briefing is too long for a link. Save it as a file instead.',
		shareFailed: 'The link could not be copied. Here it is:',
		fileName: 'briefing',
		fromLink: 'This briefing came with a link. It is not kept until you choose so.',
		keepLink: 'Keep it as my briefing',
		dropLink: 'Go back to my own',
		badLink: 'The link does not hold a briefing that can be read. It may have been cut short.',
		faults: {
			syntax: 'This file is not a briefing: it is not JSON.',
			foreign: 'This file is not a briefing of the Taiwan Cooperation Atlas.',
			newer:
				'This file was written by a later version of the atlas. Reload the page and try again.',
			part: (path: string) =>
				`This briefing cannot be read: the part “${path}” is not as it must be.`
		},
		nothingLost: 'Your own briefing is unchanged.',
		saved: 'Kept in this browser.',
		denied:
			'This browser does not let the page keep anything. Your briefing stays as long as this page is open: save it as a file.',
		full: 'There is no room left in this browser, so the last change is not kept. Save the briefing as a file.',
		corrupt:
			'What was kept in this browser cannot be read. Nothing was deleted: download it as it stands, then start anew or open a file.',
		downloadRaw: 'Download what is there',
		startAnew: 'Start anew',
		changedElsewhere: 'The briefing was changed in another tab. This is how it stands now.'
	}
};

export type BriefingWords = typeof briefingEn;
