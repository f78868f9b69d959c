/** One reference token of a JSON pointer, escaped (RFC 6901). */
function token(key: PropertyKey): string {
  return String(key).replaceAll('~', '~0').replaceAll('/', '~1');
}

/** JSON pointer of a path: `['a', 0]` is `/a/0`, the root is the empty text. */
export function pointerOf(...path: readonly PropertyKey[]): string {
  return path.map((key) => `/${token(key)}`).join('');
}

/** The path of a JSON pointer; array positions stay texts. */
export function pathOf(pointer: string): readonly string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value that a pointer leads to, or undefined when it leads nowhere. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const key of pathOf(pointer)) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
