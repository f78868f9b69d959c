/** A document the browser remembers: its handle can be stored, its path is never known. */
export interface StoredHandle {
  readonly grant: string;
  readonly name: string;
  readonly detail: string;
  readonly size: number;
  readonly usedMs: number;
  readonly handle: FileSystemFileHandle;
}

const DATABASE = 'collections-strategy-lab';
const TABLE = 'recent';
const KEPT = 10;

function request<T>(pending: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    pending.onsuccess = () => resolve(pending.result);
    pending.onerror = () => reject(pending.error ?? new Error('storage failed'));
  });
}

async function withTable<T>(
  mode: IDBTransactionMode,
  work: (table: IDBObjectStore) => Promise<T>,
): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(TABLE, { keyPath: 'grant' });
  };
  const database = await request(opening);
  try {
    return await work(database.transaction(TABLE, mode).objectStore(TABLE));
  } finally {
    database.close();
  }
}

/** Newest first. */
export async function storedHandles(): Promise<readonly StoredHandle[]> {
  const rows: StoredHandle[] = await withTable('readonly', (table) => request(table.getAll()));
  return rows.sort((a, b) => b.usedMs - a.usedMs);
}

export async function storeHandle(entry: StoredHandle): Promise<void> {
  const before = await storedHandles();
  const same: string[] = [];
  for (const row of before) {
    if (row.grant !== entry.grant && (await row.handle.isSameEntry(entry.handle))) {
      same.push(row.grant);
    }
  }
  const surplus = before.filter((row) => row.grant !== entry.grant).slice(KEPT - 1);
  await withTable('readwrite', async (table) => {
    await request(table.put(entry));
    for (const grant of [...same, ...surplus.map((row) => row.grant)]) {
      await request(table.delete(grant));
    }
  });
}

export async function forgetHandle(grant: string): Promise<void> {
  await withTable('readwrite', (table) => request(table.delete(grant)));
}
