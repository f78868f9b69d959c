/** Where a row stands: which file of the import and which line, packed in one number. */
export type Place = number;

const LINES = 2 ** 32;

export function placeOf(file: number, line: number): Place {
  return file * LINES + line;
}

/** `line 12`, with the file's name when the import has several. */
export function placeText(place: Place, files: readonly string[]): string {
  const file = Math.floor(place / LINES);
  const line = place - file * LINES;
  return files.length > 1 ? `line ${line} of ${files[file] ?? ''}` : `line ${line}`;
}
