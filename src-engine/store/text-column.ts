import { assert } from '../base/assert.ts';

/**
 * Texts as three columns of numbers: how many units each shares with the beginning of the one before, how many follow, and
 * the UTF-16 code units that follow. Ids in order differ in their last characters only.
 */
export interface TextParts {
  readonly shared: ArrayLike<number>;
  readonly rest: ArrayLike<number>;
  readonly units: ArrayLike<number>;
}

/** Arguments of one call: engines limit them. */
const UNITS_PER_CALL = 8192;

function sharedUnits(before: string, text: string): number {
  const most = Math.min(before.length, text.length);
  let shared = 0;
  while (shared < most && before.charCodeAt(shared) === text.charCodeAt(shared)) shared += 1;
  return shared;
}

/** Takes texts apart. */
export function splitTexts(texts: readonly string[]): TextParts {
  const shared = new Int32Array(texts.length);
  const rest = new Int32Array(texts.length);
  const units: number[] = [];
  let before = '';
  for (const [index, text] of texts.entries()) {
    const same = sharedUnits(before, text);
    shared[index] = same;
    rest[index] = text.length - same;
    for (let at = same; at < text.length; at++) units.push(text.charCodeAt(at));
    before = text;
  }
  return { shared, rest, units };
}

/** The texts that `splitTexts` took apart; throws when the parts are not those of whole texts. */
export function joinTexts(parts: {
  readonly shared: Int32Array;
  readonly rest: Int32Array;
  readonly units: Uint16Array;
}): string[] {
  const { shared, rest, units } = parts;
  assert(shared.length === rest.length, 'every text has both of its lengths');
  let all = '';
  for (let from = 0; from < units.length; from += UNITS_PER_CALL) {
    all += String.fromCharCode(...units.subarray(from, from + UNITS_PER_CALL));
  }
  const texts: string[] = [];
  let before = '';
  let at = 0;
  for (let index = 0; index < shared.length; index++) {
    const same = shared[index] ?? 0;
    const end = at + (rest[index] ?? 0);
    assert(same <= before.length && end <= all.length, 'a text lies within its column');
    before = before.slice(0, same) + all.slice(at, end);
    texts.push(before);
    at = end;
  }
  assert(at === all.length, 'a column of texts ends with its last one');
  return texts;
}
