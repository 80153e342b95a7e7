/** Hands a file to the browser to be saved; nothing leaves the page. */
export function saveFile(name: string, type: string, content: string | Uint8Array<ArrayBuffer>) {
	const url = URL.createObjectURL(new Blob([content], { type }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The browser has taken it by then; at once would be too early for Safari.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
