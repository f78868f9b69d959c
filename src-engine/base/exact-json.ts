/** JSON that keeps every number: what JSON has no word for is an object with this one key. */
const KEY = '$number';

/** JSON text of plain data whose `parseExactJson` is equal to it, minus zero, infinities and NaN too. */
export function exactJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== 'number') return part;
    if (Object.is(part, -0)) return { [KEY]: '-0' };
    return Number.isFinite(part) ? part : { [KEY]: String(part) };
  });
}

/** The data of a text of `exactJson`. Throws a SyntaxError when it is no JSON. */
export function parseExactJson(text: string): unknown {
  // A reviver makes reading several times slower: most texts need none.
  if (!text.includes(`"${KEY}"`)) return JSON.parse(text);
  return JSON.parse(text, (_, part: unknown) => {
    if (typeof part !== 'object' || part === null || !(KEY in part)) return part;
    return Number(part[KEY]);
  });
}
