import { basename, dirname } from 'node:path';
import type { FileKind } from '../contract/file-kinds.ts';

/** What a file looked like when it was last opened or saved: another stamp means another program wrote it. */
export interface FileStamp {
  readonly modifiedMs: number;
  readonly size: number;
}

/** The right to read one file and, for a kind that saves, to replace it. The page holds only the token. */
export interface Grant {
  readonly token: string;
  readonly path: string;
  readonly kind: FileKind;
  /** null: listed, but neither opened nor saved yet. */
  readonly stamp: FileStamp | null;
}

export interface Grants {
  /** The grant of a path for a kind; the same one every time. */
  issue(path: string, kind: FileKind): Grant;
  /** Records what the file looks like now that the page has its content. */
  stamp(token: string, stamp: FileStamp): void;
  find(token: string): Grant | null;
}

export function createGrants(newToken: () => string): Grants {
  const byToken = new Map<string, Grant>();
  const byFile = new Map<string, string>();
  return {
    issue(path, kind) {
      const file = `${kind}\n${path}`;
      const known = byToken.get(byFile.get(file) ?? '');
      if (known !== undefined) return known;
      const grant: Grant = { token: newToken(), path, kind, stamp: null };
      byFile.set(file, grant.token);
      byToken.set(grant.token, grant);
      return grant;
    },
    stamp(token, stamp) {
      const grant = byToken.get(token);
      if (grant !== undefined) byToken.set(token, { ...grant, stamp });
    },
    find: (token) => byToken.get(token) ?? null,
  };
}

/** Name and folder as a person reads them. */
export function shownPlace(path: string): { readonly name: string; readonly folder: string } {
  return { name: basename(path), folder: dirname(path) };
}
