// @types/pdfkit describes pdfkit 0.17, which had no output module.
declare module 'pdfkit/output' {
	/** Everything that a document writes, once it has ended. */
	export function toBytes(document: unknown): Promise<Uint8Array>;
}
