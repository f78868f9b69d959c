import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Machine } from '../ports.ts';
import { systemCode } from './failures.ts';

/** A file on its way: nothing is seen under the target's name before `commit`, and `abort` leaves no trace. */
export interface AtomicWrite {
  readonly target: string;
  /** Bytes written so far. */
  written(): number;
  append(bytes: Uint8Array): Promise<void>;
  /** Flushes, keeps the previous file as `.bak` when asked, and takes the target's name in one step. */
  commit(keepBackup: boolean): Promise<void>;
  abort(): Promise<void>;
}

// Virus scanners and indexers hold a fresh file for a moment on Windows.
const RETRY_AFTER_MS = [20, 50, 100, 200, 400, 800];
const RETRIED = new Set(['EPERM', 'EACCES', 'EBUSY']);

type Tools = Pick<Machine, 'disk' | 'sleep' | 'token'>;

/** Starts writing next to `target` (a link is followed, so that it stays a link). Throws system errors. */
export async function beginAtomicWrite(target: string, tools: Tools): Promise<AtomicWrite> {
  const { disk } = tools;
  const real = await realTarget(target, tools);
  const temporary = join(dirname(real), `.${basename(real)}.${tools.token()}.tmp`);
  let handle: FileHandle | null = await disk.open(temporary, 'wx', 0o600);
  let written = 0;

  async function close(): Promise<void> {
    const open = handle;
    handle = null;
    await open?.close();
  }

  async function abort(): Promise<void> {
    await close().catch(() => undefined);
    await disk.rm(temporary, { force: true });
  }

  return {
    target: real,
    written: () => written,
    abort,
    async append(bytes) {
      if (handle === null) throw new Error('append after the end of an atomic write');
      for (let offset = 0; offset < bytes.length; ) {
        const { bytesWritten } = await handle.write(bytes, offset, bytes.length - offset);
        offset += bytesWritten;
      }
      written += bytes.length;
    },
    async commit(keepBackup) {
      try {
        await handle?.sync();
        await close();
        const before = await modeOf(real, tools);
        await disk.chmod(temporary, before ?? 0o644);
        if (keepBackup && before !== null) await disk.copyFile(real, `${real}.bak`);
        await renameWithRetry(temporary, real, tools);
      } catch (error) {
        await abort().catch(() => undefined);
        throw error;
      }
    },
  };
}

async function realTarget(target: string, { disk }: Tools): Promise<string> {
  try {
    return await disk.realpath(target);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return target;
    throw error;
  }
}

/** Permission bits of an existing file, null when there is none. */
async function modeOf(path: string, { disk }: Tools): Promise<number | null> {
  try {
    return (await disk.stat(path)).mode & 0o777;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function renameWithRetry(from: string, to: string, { disk, sleep }: Tools): Promise<void> {
  for (const wait of RETRY_AFTER_MS) {
    try {
      await disk.rename(from, to);
      return;
    } catch (error) {
      if (!RETRIED.has(systemCode(error) ?? '')) throw error;
      await sleep(wait);
    }
  }
  await disk.rename(from, to);
}
