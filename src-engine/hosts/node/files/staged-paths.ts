import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';

/** What is being written under a temporary name right now. */
const staged = new Set<string>();

/** A name beside `path` that nobody else uses, and that is removed however this process ends short of a kill. */
export function stagePath(path: string): string {
  const name = `${path}.partial-${process.pid}-${randomBytes(4).toString('hex')}`;
  removeAtExit(name);
  return name;
}

/** The path is of no more use: it is removed when this process ends, if not before. */
export function removeAtExit(name: string): void {
  staged.add(name);
}

/** The staged path has been renamed or removed. */
export function unstagePath(name: string): void {
  staged.delete(name);
}

/** Removes what is still staged: for the exit of a process that was told to stop at once. */
export function removeStagedPaths(): void {
  for (const name of staged) rmSync(name, { recursive: true, force: true });
  staged.clear();
}
