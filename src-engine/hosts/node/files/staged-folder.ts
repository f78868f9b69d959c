import { mkdir, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Failure } from '../../../base/failure.ts';
import { failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { stagePath, unstagePath } from './staged-paths.ts';
import { systemFailure } from './system-failure.ts';
import { renameFirmly } from './write-output.ts';

/**
 * A folder of results that appears whole or not at all. Files are made in a folder beside it; `commit` moves them.
 * A folder that is there already keeps its other files, and its old results until the new ones are complete.
 */
export class StagedFolder {
  readonly #target: string;
  readonly #shown: string;
  readonly #staging: string;
  /** Topmost parent folder that had to be made, or null. */
  readonly #made: string | null;

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
   * Moves the files to their place. The last of `names` goes last and its old one is removed first: while it is there,
   * all of them belong together. `stale` are results of an older run that this one does not have.
   */
  async commit(names: readonly string[], stale: readonly string[]): Promise<Result<null, Failure>> {
    try {
      if ((await stat(this.#target).catch(() => null)) === null) {
        await renameFirmly(this.#staging, this.#target);
      } else {
        for (const name of [...names.slice(-1), ...stale]) {
          await rm(join(this.#target, name), { force: true, recursive: true });
        }
        for (const name of names) {
          // A folder takes the place of nothing but an empty one.
          if ((await stat(this.path(name))).isDirectory())
            await rm(join(this.#target, name), { force: true, recursive: true });
          await renameFirmly(this.path(name), join(this.#target, name));
        }
        await rmdir(this.#staging);
      }
      unstagePath(this.#staging);
      return ok(null);
    } catch (thrown) {
      await this.discard();
      return err(systemFailure(thrown, this.#shown, 'Choose another place with --out.'));
    }
  }

  /** Removes everything that was made. */
  async discard(): Promise<void> {
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
