import { FILE_KINDS } from '../../src-main/contract/file-kinds.ts';
import { jsonKind } from './json-kind.ts';

/** What dropped files are for, or why they are for nothing. */
export type DroppedKind =
  | 'document'
  | 'portfolio'
  | 'strategy'
  | 'case'
  | { readonly refusal: string };

interface DroppedFile {
  readonly name: string;
  slice(start: number, end: number): Blob;
}

const PORTFOLIO = new RegExp(`\\.(${FILE_KINDS.portfolio.extensions.join('|')})$`, 'i');
/** More than any strategy or worked example has; of a larger file, which is an extract, the beginning is enough. */
const LOOK_AT = 2 ** 21;
const NOTHING =
  'Only documents, portfolio extracts, strategy files and worked examples can be dropped here.';
const ALONE = { case: 'a worked example', strategy: 'a strategy' } as const;

/** What dropped files are for, by name; a JSON file by what it holds. */
export async function droppedKind(files: readonly DroppedFile[]): Promise<DroppedKind> {
  const [first] = files;
  if (first === undefined) return { refusal: NOTHING };
  if (files.length === 1 && /\.cstrat$/i.test(first.name)) return 'document';
  if (!files.every(({ name }) => PORTFOLIO.test(name))) return { refusal: NOTHING };
  for (const file of files) {
    if (!/\.json$/i.test(file.name)) continue;
    const kind = jsonKind(await file.slice(0, LOOK_AT).text());
    if (typeof kind === 'object') return { refusal: `${file.name} ${kind.is}.` };
    if (kind === 'portfolio') continue;
    if (files.length === 1) return kind;
    return { refusal: `${file.name} is ${ALONE[kind]}: drop it alone.` };
  }
  return 'portfolio';
}
