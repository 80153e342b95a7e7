import type { Site } from './keep';

/** A newer build waits: `use` takes it and loads the page again. */
export type Offer = (use: () => void) => void;

/** How often an open page asks for a newer build, ms. */
const ASK_EVERY = 30 * 60 * 1000;

/**
 * Registers the service worker and says when a newer build is ready. It is never taken unasked: a page that is open, in
 * the middle of a talk, stays as it is.
 */
export async function registerWorker({ base }: Site, offer: Offer): Promise<void> {
	const registration = await navigator.serviceWorker.register(`${base}/service-worker.js`, {
		scope: `${base}/`
	});
	const ready = (worker: ServiceWorker | null) => {
		if (!worker || !navigator.serviceWorker.controller) return;
		offer(() => {
			navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
				once: true
			});
			worker.postMessage('activate');
		});
	};
	if (registration.waiting) ready(registration.waiting);
	registration.addEventListener('updatefound', () => {
		const found = registration.installing;
		found?.addEventListener('statechange', () => {
			if (found.state === 'installed') ready(registration.waiting);
		});
	});
	setInterval(() => void registration.update().catch(() => {}), ASK_EVERY);
}
