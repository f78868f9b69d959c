import { dirname } from 'node:path';
import { z } from '../../src-engine/base/zod.ts';
import type { RecentDocument } from '../contract/desktop.ts';
import type { Machine } from '../ports.ts';
import { beginAtomicWrite } from './atomic-write.ts';
import { type Grants, shownPlace } from './grants.ts';
import { stampOf } from './reading.ts';

const KEPT = 10;

const recentFileSchema = z.strictObject({
  schemaVersion: z.literal(1),
  documents: z.array(z.strictObject({ path: z.string(), detail: z.string(), usedMs: z.number() })),
});
type Entry = z.infer<typeof recentFileSchema>['documents'][number];

/** The documents used last, newest first, kept in one small file of the user's application data. */
export interface RecentDocuments {
  list(): Promise<readonly RecentDocument[]>;
  /** A document was opened or saved: it moves to the front and keeps its detail. */
  used(path: string): Promise<void>;
  describe(path: string, detail: string): Promise<void>;
  forget(path: string): Promise<void>;
}

export function createRecentDocuments(
  file: string,
  tools: Pick<Machine, 'disk' | 'now' | 'sleep' | 'token' | 'log'> & { readonly grants: Grants },
): RecentDocuments {
  // One change after another: two at once would each write without the other's.
  let queue: Promise<unknown> = Promise.resolve();

  /** A list that cannot be read is an empty one: it is a convenience, not a document. */
  async function read(): Promise<readonly Entry[]> {
    try {
      return recentFileSchema.parse(JSON.parse(await tools.disk.readFile(file, 'utf8'))).documents;
    } catch {
      return [];
    }
  }

  async function write(documents: readonly Entry[]): Promise<void> {
    try {
      await tools.disk.mkdir(dirname(file), { recursive: true });
      const out = await beginAtomicWrite(file, tools);
      const text = JSON.stringify({ schemaVersion: 1, documents: documents.slice(0, KEPT) });
      await out.append(new TextEncoder().encode(text));
      await out.commit(false);
    } catch (error) {
      tools.log(`The list of recent documents was not written: ${String(error)}`);
    }
  }

  function change(edit: (entries: readonly Entry[]) => readonly Entry[]): Promise<void> {
    const done = queue.then(async () => write(edit(await read())));
    queue = done;
    return done;
  }

  async function shown(entry: Entry): Promise<RecentDocument> {
    const seen = await tools.disk.stat(entry.path).catch(() => null);
    const stamp = seen === null ? null : stampOf(seen);
    return {
      grant: tools.grants.issue(entry.path, 'document').token,
      ...shownPlace(entry.path),
      detail: entry.detail,
      size: stamp?.size ?? 0,
      usedMs: entry.usedMs,
      missing: stamp === null,
    };
  }

  return {
    async list() {
      await queue;
      return Promise.all((await read()).map(shown));
    },
    used: (path) =>
      change((entries) => [
        {
          path,
          detail: entries.find((entry) => entry.path === path)?.detail ?? '',
          usedMs: tools.now(),
        },
        ...entries.filter((entry) => entry.path !== path),
      ]),
    describe: (path, detail) =>
      change((entries) =>
        entries.map((entry) => (entry.path === path ? { ...entry, detail } : entry)),
      ),
    forget: (path) => change((entries) => entries.filter((entry) => entry.path !== path)),
  };
}
