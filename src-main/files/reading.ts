import { extname } from 'node:path';
import type { OpenedFile } from '../contract/desktop.ts';
import { FILE_KINDS, type FileKind } from '../contract/file-kinds.ts';
import type { DesktopResult } from '../contract/result.ts';
import { APP_HOST, APP_SCHEME, GRANT_FOLDER } from '../contract/web.ts';
import type { Disk } from '../ports.ts';
import { fileFailure } from './failures.ts';
import { type FileStamp, type Grant, type Grants, shownPlace } from './grants.ts';

/** Looks at a file that the user named and grants the page its bytes. Links are followed before anything is checked. */
export async function openFile(
  path: string,
  kind: FileKind,
  { disk, grants }: { readonly disk: Disk; readonly grants: Grants },
): Promise<DesktopResult<OpenedFile>> {
  const { name } = shownPlace(path);
  try {
    const real = await disk.realpath(path);
    const extensions = FILE_KINDS[kind].extensions;
    if (!extensions.some((extension) => extname(real).toLowerCase() === `.${extension}`)) {
      const wanted = extensions.map((extension) => `.${extension}`).join(', ');
      return refused(`"${name}" is not a file of this kind.`, name, `Choose a ${wanted} file.`);
    }
    const seen = await disk.stat(real);
    if (!seen.isFile()) return refused(`"${name}" is not a file.`, name, 'Choose a file.');
    const stamp = stampOf(seen);
    const grant = grants.issue(real, kind);
    grants.stamp(grant.token, stamp);
    return { ok: true, value: openedFile(grant, stamp) };
  } catch (error) {
    return { ok: false, error: fileFailure(error, name, 'be opened') };
  }
}

/** Whole milliseconds: some file systems keep no more. */
export function stampOf(seen: { readonly mtimeMs: number; readonly size: number }): FileStamp {
  return { modifiedMs: Math.trunc(seen.mtimeMs), size: seen.size };
}

function openedFile(grant: Grant, stamp: FileStamp): OpenedFile {
  return {
    ...shownPlace(grant.path),
    size: stamp.size,
    modifiedMs: stamp.modifiedMs,
    url: `${APP_SCHEME}://${APP_HOST}/${GRANT_FOLDER}/${grant.token}`,
    grant: grant.token,
  };
}

function refused(message: string, where: string, hint: string): DesktopResult<never> {
  return { ok: false, error: { code: 'refused', message, where, hint } };
}
