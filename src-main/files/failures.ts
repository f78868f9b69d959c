import type { DesktopFailure, DesktopFailureCode } from '../contract/result.ts';

interface Reason {
  readonly code: DesktopFailureCode;
  readonly says: string;
  readonly hint: string;
}

const GONE: Reason = {
  code: 'not-found',
  says: 'it is no longer there',
  hint: 'It was moved, renamed or deleted: open it from where it is now.',
};
const DENIED: Reason = {
  code: 'no-permission',
  says: 'access was denied',
  hint: 'Check the permissions of the file and its folder, or choose another folder.',
};
const IN_USE: Reason = {
  code: 'locked',
  says: 'another program is using it',
  hint: 'Close the program that holds the file, then try again.',
};
const FULL: Reason = {
  code: 'disk-full',
  says: 'the disk is full',
  hint: 'Free some space or choose another disk.',
};
const FOLDER: Reason = {
  code: 'refused',
  says: 'it is a folder',
  hint: 'Choose a file.',
};

const REASONS: Readonly<Record<string, Reason>> = {
  ENOENT: GONE,
  ENOTDIR: GONE,
  EACCES: DENIED,
  EPERM: DENIED,
  EROFS: { ...DENIED, says: 'the disk is read-only' },
  EBUSY: IN_USE,
  ETXTBSY: IN_USE,
  ENOSPC: FULL,
  EDQUOT: { ...FULL, says: 'your quota on this disk is used up' },
  EFBIG: { ...FULL, code: 'too-large', says: 'the disk cannot hold a file of this size' },
  EISDIR: FOLDER,
};

/** The system's code of an error, or null for anything that is not a system error. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** A system error as a sentence: `doing` says what was tried ("be saved", "be opened"). Bugs are thrown on. */
export function fileFailure(error: unknown, name: string, doing: string): DesktopFailure {
  const code = systemCode(error);
  if (code === null) throw error;
  const reason = REASONS[code] ?? {
    code: 'io' as const,
    says: `the system reports ${code}`,
    hint: 'Try again or choose another folder.',
  };
  return {
    code: reason.code,
    message: `"${name}" cannot ${doing}: ${reason.says}.`,
    where: name,
    hint: reason.hint,
  };
}
