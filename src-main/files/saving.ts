import { extname } from 'node:path';
import { MAX_FILE_BYTES, type SaveStart } from '../contract/channels.ts';
import type { SavedFile } from '../contract/desktop.ts';
import { FILE_KINDS } from '../contract/file-kinds.ts';
import type { DesktopFailure, DesktopFailureCode, DesktopResult } from '../contract/result.ts';
import type { Machine } from '../ports.ts';
import { type AtomicWrite, beginAtomicWrite } from './atomic-write.ts';
import type { FileDialogs } from './dialogs.ts';
import { fileFailure, systemCode } from './failures.ts';
import { type Grants, shownPlace } from './grants.ts';
import { stampOf } from './reading.ts';

/** Saves in three steps, so that no message holds a whole document: begin, chunks in order, commit. */
export interface Saving {
  begin(start: SaveStart): Promise<DesktopResult<{ readonly session: string } | null>>;
  chunk(session: string, offset: number, bytes: Uint8Array): Promise<DesktopResult<null>>;
  commit(session: string): Promise<DesktopResult<SavedFile>>;
  /** Gives up every save that was begun, as when the page goes away. */
  abandonAll(): Promise<void>;
}

interface Session {
  readonly start: SaveStart;
  readonly write: AtomicWrite;
  readonly name: string;
}

type Tools = Pick<Machine, 'disk' | 'sleep' | 'token'> & {
  readonly grants: Grants;
  readonly dialogs: FileDialogs;
};

export function createSaving(tools: Tools): Saving {
  const sessions = new Map<string, Session>();

  async function give(id: string, error: DesktopFailure): Promise<DesktopResult<never>> {
    const session = sessions.get(id);
    sessions.delete(id);
    await session?.write.abort().catch(() => undefined);
    return { ok: false, error };
  }

  return {
    async begin(start) {
      const where = await target(start, tools);
      if (!where.ok || where.value === null) return where.ok ? { ok: true, value: null } : where;
      const { name } = shownPlace(where.value);
      try {
        const write = await beginAtomicWrite(where.value, tools);
        const session = tools.token();
        sessions.set(session, { start, write, name });
        return { ok: true, value: { session } };
      } catch (error) {
        return { ok: false, error: fileFailure(error, name, 'be saved') };
      }
    },
    async chunk(id, offset, bytes) {
      const session = sessions.get(id);
      if (session === undefined) return { ok: false, error: UNKNOWN_SESSION };
      const { write, start, name } = session;
      if (offset !== write.written() || offset + bytes.length > start.size) {
        return give(id, failure('bug', `The pieces of "${name}" do not fit together.`, name, ''));
      }
      try {
        await write.append(bytes);
        return { ok: true, value: null };
      } catch (error) {
        return give(id, fileFailure(error, name, 'be saved'));
      }
    },
    async commit(id) {
      const session = sessions.get(id);
      if (session === undefined) return { ok: false, error: UNKNOWN_SESSION };
      const { write, start, name } = session;
      if (write.written() !== start.size) {
        return give(
          id,
          failure('bug', `"${name}" arrived incomplete and was not saved.`, name, ''),
        );
      }
      sessions.delete(id);
      try {
        await write.commit(start.kind === 'document');
        const grant = tools.grants.issue(write.target, start.kind);
        tools.grants.stamp(grant.token, stampOf(await tools.disk.stat(write.target)));
        return { ok: true, value: { ...shownPlace(write.target), grant: grant.token } };
      } catch (error) {
        return { ok: false, error: fileFailure(error, name, 'be saved') };
      }
    },
    async abandonAll() {
      const open = [...sessions.values()];
      sessions.clear();
      await Promise.all(open.map((session) => session.write.abort().catch(() => undefined)));
    },
  };
}

const UNKNOWN_SESSION = failure('bug', 'This save has already ended.', '', 'Save again.');

/** Where to write: the granted file when it is unchanged, otherwise what the dialog says; null when it is cancelled. */
async function target(start: SaveStart, tools: Tools): Promise<DesktopResult<string | null>> {
  const kind = FILE_KINDS[start.kind];
  if (!kind.saves) {
    return refuse('refused', `A ${kind.title.toLowerCase()} is never written.`, '', '');
  }
  if (start.size > MAX_FILE_BYTES) {
    const hint = 'Remove runs that are no longer needed, then save again.';
    return refuse('too-large', 'The file would be larger than 1 GiB.', start.suggestedName, hint);
  }
  if (start.target === null) return askTarget(start, tools);
  const grant = tools.grants.find(start.target);
  if (grant === null || grant.kind !== start.kind) {
    return refuse('refused', 'This file was not opened here.', '', 'Use Save as.');
  }
  if (start.overwriteChanged || grant.stamp === null) return { ok: true, value: grant.path };
  const { name } = shownPlace(grant.path);
  try {
    const now = stampOf(await tools.disk.stat(grant.path));
    if (now.modifiedMs !== grant.stamp.modifiedMs || now.size !== grant.stamp.size) {
      const hint = 'Keep your version, load the one on disk, or save under another name.';
      return refuse('changed-on-disk', `"${name}" was changed by another program.`, name, hint);
    }
  } catch (error) {
    // Deleted meanwhile: saving puts it back.
    if (systemCode(error) !== 'ENOENT')
      return { ok: false, error: fileFailure(error, name, 'be saved') };
  }
  return { ok: true, value: grant.path };
}

async function askTarget(start: SaveStart, tools: Tools): Promise<DesktopResult<string | null>> {
  const { extensions } = FILE_KINDS[start.kind];
  const has = (path: string) => extensions.includes(extname(path).slice(1).toLowerCase());
  const suggested = has(start.suggestedName)
    ? start.suggestedName
    : `${start.suggestedName}.${extensions[0]}`;
  const picked = await tools.dialogs.save(start.kind, suggested);
  if (picked === null) return { ok: true, value: null };
  if (has(picked)) return { ok: true, value: picked };
  // Not every platform's dialog adds the extension, and then it has not asked about the file that has it either.
  const path = `${picked}.${extensions[0]}`;
  const taken = await tools.disk.stat(path).catch(() => null);
  if (taken !== null && !(await tools.dialogs.replace(shownPlace(path).name))) {
    return { ok: true, value: null };
  }
  return { ok: true, value: path };
}

function failure(
  code: DesktopFailureCode,
  message: string,
  where: string,
  hint: string,
): DesktopFailure {
  return { code, message, where, hint };
}

function refuse(
  code: DesktopFailureCode,
  message: string,
  where: string,
  hint: string,
): DesktopResult<never> {
  return { ok: false, error: failure(code, message, where, hint) };
}
