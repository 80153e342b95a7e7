declare global {
	namespace App {}
}

declare module 'svelte/elements' {
	interface HTMLLinkAttributes {
		blocking?: 'render';
	}
}

export {};
