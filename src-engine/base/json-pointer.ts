/** One reference token of a JSON pointer, escaped (RFC 6901). */
function token(key: PropertyKey): string {
  return String(key).replaceAll('~', '~0').replaceAll('/', '~1');
}

/** JSON pointer of a path: `['a', 0]` is `/a/0`, the root is the empty text. */
export function pointerOf(...path: readonly PropertyKey[]): string {
  return path.map((key) => `/${token(key)}`).join('');
}
