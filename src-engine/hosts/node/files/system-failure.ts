import { type Failure, failure } from '../../../base/failure.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be opened with your permissions',
  EPERM: 'may not be changed with your permissions',
  EBUSY: 'is in use by another program',
  EISDIR: 'is a folder, not a file',
  ENOTDIR: 'lies in something that is not a folder',
  EEXIST: 'is there already',
  ENOSPC: 'does not fit: the disk is full',
  EROFS: 'lies on a read-only disk',
  EMFILE: 'cannot be opened: too many files are open',
  ENAMETOOLONG: 'has a name that is too long',
};

/** The code of a system error (`ENOENT`), or null when it is none. */
export function systemCode(thrown: unknown): string | null {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null;
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : null;
}

/** One sentence for what the system said of a file. Anything that is no system error is thrown on. */
export function systemFailure(thrown: unknown, path: string, hint = ''): Failure {
  const code = systemCode(thrown);
  if (code === null) throw thrown;
  return failure('bad-file', `${path} ${REASONS[code] ?? `cannot be used (${code})`}.`, '', hint);
}
