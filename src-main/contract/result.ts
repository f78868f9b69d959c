/** Why the desktop host could not do what it was asked. Append only: the page decides on these codes. */
export type DesktopFailureCode =
  | 'refused'
  | 'not-found'
  | 'changed-on-disk'
  | 'no-permission'
  | 'disk-full'
  | 'locked'
  | 'too-large'
  | 'io'
  | 'bug';

/** One expected failure of the host, in the shape of the engine's own: a sentence, a place and a mend. */
export interface DesktopFailure {
  readonly code: DesktopFailureCode;
  /** One sentence for a person: what went wrong. */
  readonly message: string;
  /** File name, or empty. */
  readonly where: string;
  /** How to mend it, or empty. */
  readonly hint: string;
}

/** Failures cross the process border as values: a thrown Error would keep its message only. */
export type DesktopResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: DesktopFailure };
