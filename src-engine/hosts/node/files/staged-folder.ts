import { lstat, mkdir, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Failure } from '../../../base/failure.ts';
import { failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { removeAtExit, stagePath, unstagePath } from './staged-paths.ts';
import { systemCode, systemFailure } from './system-failure.ts';
import { renameFirmly } from './write-output.ts';

/** Folder in the staging folder for what the target held before. */
const REPLACED = '.replaced';

interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * A folder of results that appears whole or not at all. Files are made in a folder beside it; `commit` moves them.
 * A folder that is there already keeps its other files, and its old results until the new ones are in their place. When
 * they cannot be put there, nothing is lost: the old ones are put back and the new ones stay in the folder beside it.
 */
export class StagedFolder {
  readonly #target: string;
  readonly #shown: string;
  readonly #staging: string;
  /** Topmost parent folder that had to be made, or null. */
  readonly #made: string | null;
  #isCommitting = false;

  private constructor(target: string, shown: string, staging: string, made: string | null) {
    this.#target = target;
    this.#shown = shown;
    this.#staging = staging;
    this.#made = made;
  }

  static async create(folder: string, path: string): Promise<Result<StagedFolder, Failure>> {
    const target = resolve(folder, path);
    const staging = stagePath(join(dirname(target), basename(target)));
    try {
      const found = await stat(target).catch(() => null);
      if (found !== null && !found.isDirectory()) {
        const hint = 'Name a folder with --out.';
        return err(failure('bad-file', `${path} is a file, not a folder.`, '', hint));
      }
      const made = await mkdir(dirname(target), { recursive: true });
      await mkdir(staging);
      return ok(new StagedFolder(target, path, staging, made ?? null));
    } catch (thrown) {
      return err(systemFailure(thrown, path, 'Choose another place with --out.'));
    }
  }

  /** Where to write the file that will be called `name`. */
  path(name: string): string {
    return join(this.#staging, name);
  }

  /**
   * Moves the files to their place. The last of `names` goes last and its old one is taken away first: while it is there,
   * all of them belong together. `stale` are results of an older run that this one does not have. A failure names the
   * folder in which the new files are kept.
   */
  async commit(names: readonly string[], stale: readonly string[]): Promise<Result<null, Failure>> {
    // From here on this folder may hold the only copy of old results too: no exit of the process removes it.
    this.#isCommitting = true;
    unstagePath(this.#staging);
    if ((await stat(this.#target).catch(() => null)) === null) {
      try {
        await renameFirmly(this.#staging, this.#target);
        return ok(null);
      } catch (thrown) {
        return err(this.#notCommitted(thrown, this.#shown, true));
      }
    }
    const done: Move[] = [];
    let name = '';
    try {
      for (name of names) {
        const refused = await this.#refusal(name);
        if (refused !== null) return err(this.#kept(refused, true));
      }
      await mkdir(this.path(REPLACED));
      for (name of [...names.slice(-1), ...stale, ...names.slice(0, -1)]) {
        const move = { from: join(this.#target, name), to: join(this.path(REPLACED), name) };
        if ((await lstat(move.from).catch(() => null)) === null) continue;
        await renameFirmly(move.from, move.to);
        done.push(move);
      }
      for (name of names) {
        const move = { from: this.path(name), to: join(this.#target, name) };
        await renameFirmly(move.from, move.to);
        done.push(move);
      }
    } catch (thrown) {
      const isUndone = await undo(done);
      if (isUndone) await rmdir(this.path(REPLACED)).catch(() => null);
      return err(this.#notCommitted(thrown, `${this.#shown}/${name}`, isUndone));
    }
    removeAtExit(this.#staging);
    await rm(this.#staging, { recursive: true, force: true }).then(
      () => unstagePath(this.#staging),
      () => null,
    );
    return ok(null);
  }

  /** A file does not take the place of a folder, which may hold anything, nor a folder that of a file. */
  async #refusal(name: string): Promise<string | null> {
    const old = await lstat(join(this.#target, name)).catch(() => null);
    if (old === null) return null;
    const isFolder = (await stat(this.path(name))).isDirectory();
    if (old.isDirectory() === isFolder) return null;
    const [is, isNot] = isFolder ? ['file', 'folder'] : ['folder', 'file'];
    return `${this.#shown}/${name} is a ${is}, not a ${isNot}.`;
  }

  #notCommitted(thrown: unknown, shown: string, isUndone: boolean): Failure {
    return this.#kept(systemFailure(thrown, shown).message, isUndone);
  }

  #kept(message: string, isUndone: boolean): Failure {
    const old = isUndone
      ? `${this.#shown} is as it was`
      : `what ${this.#shown} held is in its folder ${REPLACED}`;
    return failure(
      'bad-file',
      message,
      '',
      `The new files are whole in ${this.#staging}; ${old}. Make room or close what has the file open, then move them.`,
    );
  }

  /** Removes everything that was made; after `commit`, whatever came of it, nothing. */
  async discard(): Promise<void> {
    if (this.#isCommitting) return;
    await rm(this.#staging, { recursive: true, force: true });
    unstagePath(this.#staging);
    if (this.#made === null) return;
    for (let parent = dirname(this.#target); parent !== dirname(this.#made); ) {
      // Not empty by now: somebody else uses it.
      if (
        !(await rmdir(parent).then(
          () => true,
          () => false,
        ))
      )
        return;
      parent = dirname(parent);
    }
  }
}

/** Moves everything back, last first; false when something could not be. */
async function undo(done: readonly Move[]): Promise<boolean> {
  let isUndone = true;
  for (const { from, to } of done.toReversed()) {
    try {
      await renameFirmly(to, from);
    } catch (thrown) {
      if (systemCode(thrown) === null) throw thrown;
      isUndone = false;
    }
  }
  return isUndone;
}
