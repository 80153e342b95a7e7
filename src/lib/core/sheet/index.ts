export {
	composeSheet,
	openingSheet,
	sourcesSheet,
	type OpeningContent,
	type SourcesContent
} from './layout';
export * from './types';
