/** JSON pointer of a path of member names. */
function pointerOf(path: readonly string[]): string {
  return path.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

const WHITE = /\s/;

/**
 * The places in the beginning of a JSON text where a list starts, as JSON pointers, at most three members deep. A
 * list at the top, or objects one after another, is the empty pointer alone.
 */
export function jsonPlaces(head: string): readonly string[] {
  const text = head.trimStart();
  if (text.startsWith('[')) return [''];
  if (isSequence(text)) return [''];
  const places: string[] = [];
  const path: string[] = [];
  /** Whether the open brackets are objects. */
  const open: boolean[] = [];
  let name: string | null = null;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (sign === '"') {
      const end = stringEnd(text, at);
      if (open.at(-1) === true && nextSign(text, end) === ':') name = text.slice(at + 1, end - 1);
      at = end - 1;
    } else if (sign === '{' || sign === '[') {
      if (open.length > 0) path.push(name ?? '');
      if (sign === '[' && open.every(Boolean) && path.length <= 3) places.push(pointerOf(path));
      open.push(sign === '{');
    } else if (sign === '}' || sign === ']') {
      open.pop();
      path.pop();
    }
  }
  return places.length === 0 ? [''] : places;
}

/** Position after the closing quote of the text that opens at `at`; the end when it is cut off. */
function stringEnd(text: string, at: number): number {
  for (let end = at + 1; end < text.length; end++) {
    if (text[end] === '\\') end++;
    else if (text[end] === '"') return end + 1;
  }
  return text.length;
}

function nextSign(text: string, from: number): string {
  let at = from;
  while (WHITE.test(text[at] ?? '')) at++;
  return text[at] ?? '';
}

/** Objects one after another: behind the first one another begins. */
function isSequence(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') at = stringEnd(text, at) - 1;
    else if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
    if (depth === 0 && at > 0 && (sign === '}' || sign === ']')) {
      return nextSign(text, at + 1) === '{';
    }
  }
  return false;
}
