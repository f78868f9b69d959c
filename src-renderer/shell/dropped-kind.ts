import { FILE_KINDS } from '../../src-main/contract/file-kinds.ts';

export type DroppedKind = 'document' | 'portfolio' | 'strategy' | 'nothing';

const PORTFOLIO = new RegExp(`\\.(${FILE_KINDS.portfolio.extensions.join('|')})$`, 'i');
/** Enough of a JSON file to see whether it is a strategy. */
const LOOK_AT = 4096;

/** What dropped files are for, by name; a JSON file by what it begins with. */
export async function droppedKind(
  files: readonly { readonly name: string; slice(start: number, end: number): Blob }[],
): Promise<DroppedKind> {
  const [first] = files;
  if (first === undefined) return 'nothing';
  if (files.length === 1 && /\.cstrat$/i.test(first.name)) return 'document';
  if (files.length === 1 && /\.json$/i.test(first.name)) {
    const head = await first.slice(0, LOOK_AT).text();
    if (/^\s*\{/.test(head) && /"(ageBasis|classControls|schemaVersion)"\s*:/.test(head)) {
      return 'strategy';
    }
  }
  return files.every((file) => PORTFOLIO.test(file.name)) ? 'portfolio' : 'nothing';
}
