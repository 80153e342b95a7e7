export { composeSheet, sourcesSheet, type SourcesContent } from './layout';
export * from './types';
