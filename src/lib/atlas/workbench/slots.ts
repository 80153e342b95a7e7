import type { Dataset } from '$lib/core/dataset/types';
import type { View } from '$lib/core/query/view';
import type { PlainTable, TableModel, TableWords } from '$lib/core/table/types';
import type { WorkbenchWords } from '$lib/i18n/en/workbench';

/** What the download menu is given: everything on screen, as data and in words. */
export interface DownloadMenuProps {
	dataset: Dataset;
	edition: string;
	view: View;
	model: TableModel;
	/** the numbers of each chart */
	charts: readonly PlainTable[];
	words: TableWords;
	w: WorkbenchWords;
	title: string;
	finding: string;
	/** the filters as label and value, as the chips read */
	query: readonly { label: string; value: string }[];
	/** absolute link to this view */
	permalink: () => string;
}

/** What the comparison is given; it stands in place of table and charts, under the same head and filters. */
export interface CompareViewProps {
	dataset: Dataset;
	view: View;
	words: TableWords;
	w: WorkbenchWords;
	set: (change: Partial<View>) => void;
	select: (party: string) => void;
}
