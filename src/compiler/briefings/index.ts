import type { BriefingDocument } from '../../lib/core/briefing/types';
import { decodeDataset } from '../../lib/core/dataset/decode';
import { factsByParty } from '../../lib/core/query/select';
import { hasErrors, type Diagnostic } from '../diagnostics';
import { emitPackage } from '../emit';
import { isBriefing, type Files } from '../read/files';
import type { Package } from '../read/package';
import { decodeText } from '../read/text';
import { recordIndex } from './backing';
import { checkBriefing, type Ground } from './check';
import { documentOf, type BriefingDraft } from './draft';
import { parseBriefingFile } from './parse';

function groundOf(read: Package): Ground {
	// Geometry decides nothing that a briefing says.
	const emitted = emitPackage(read, { project: () => [0, 0], areas: {} });
	const payload = (name: string): unknown => JSON.parse(emitted.get(name) ?? 'null');
	const dataset = decodeDataset(payload('dataset.json'), payload('texts.en.json'), 'en');
	return { dataset, facts: factsByParty(dataset), records: recordIndex(read) };
}

/**
 * Reads and checks the briefings of a package.
 * @param read null where the tables have errors: the briefings are then read, but not held against them
 */
export function readBriefings(
	files: Files,
	read: Package | null
): { briefings: BriefingDocument[]; diagnostics: Diagnostic[] } {
	const diagnostics: Diagnostic[] = [];
	const drafts: BriefingDraft[] = [];
	for (const [file, bytes] of files) {
		if (!isBriefing(file)) continue;
		const decoded = decodeText(file, bytes);
		const parsed = parseBriefingFile(file, decoded.text);
		diagnostics.push(...decoded.diagnostics, ...parsed.diagnostics);
		if (parsed.draft) drafts.push(parsed.draft);
	}
	if (read && drafts.length > 0) {
		const ground = groundOf(read);
		for (const draft of drafts) diagnostics.push(...checkBriefing(draft, ground));
	}
	drafts.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
	return { briefings: hasErrors(diagnostics) ? [] : drafts.map(documentOf), diagnostics };
}
