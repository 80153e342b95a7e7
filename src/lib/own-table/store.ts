import { parseOwnTable, type OwnTable } from '$lib/core/own/table';
import { markKept } from './kept';

const DATABASE = 'taiwan-cooperation-atlas';
const STORE = 'own-table';
const KEY = 'table';

function open(): Promise<IDBDatabase> {
	return new Promise((done, fail) => {
		const request = indexedDB.open(DATABASE, 1);
		request.onupgradeneeded = () => request.result.createObjectStore(STORE);
		request.onsuccess = () => done(request.result);
		request.onerror = () => fail(request.error);
		request.onblocked = () => fail(new Error('blocked'));
	});
}

async function run<T>(
	mode: IDBTransactionMode,
	act: (store: IDBObjectStore) => IDBRequest<T>
): Promise<T> {
	const database = await open();
	try {
		return await new Promise<T>((done, fail) => {
			const transaction = database.transaction(STORE, mode);
			const request = act(transaction.objectStore(STORE));
			// A full disk fails the transaction, not the request.
			transaction.oncomplete = () => done(request.result);
			transaction.onabort = transaction.onerror = () => fail(transaction.error);
		});
	} finally {
		database.close();
	}
}

/** Keeps a table in this browser. @returns false where the browser refuses: storage is full or switched off */
export async function keepTable(table: OwnTable): Promise<boolean> {
	try {
		await run('readwrite', (store) => store.put(table, KEY));
		markKept(true);
		return true;
	} catch {
		return false;
	}
}

/** The table that this browser keeps, null where there is none that can be read. */
export async function keptTable(): Promise<OwnTable | null> {
	try {
		return parseOwnTable(await run('readonly', (store) => store.get(KEY)));
	} catch {
		return null;
	}
}

/** Forgets the kept table. */
export async function forgetTable(): Promise<void> {
	markKept(false);
	try {
		await run('readwrite', (store) => store.delete(KEY));
	} catch {
		// It was never kept.
	}
}
