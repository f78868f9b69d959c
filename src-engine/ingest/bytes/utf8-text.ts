/**
 * UTF-8 bytes to text and its check, by own code: the engine has no TextDecoder (it belongs to the hosts), and short
 * fields decode faster this way.
 */
const SHORT = 64;

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

/** Length of the well-formed sequence at `at` (1 to 4), or 0 when it is not valid UTF-8 (RFC 3629). */
export function sequenceLength(bytes: Uint8Array, at: number, end: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  const second = at + 1 < end ? bytes[at + 1] : undefined;
  if (!isContinuation(second) || second === undefined) return 0;
  if (first < 0xe0) return 2;
  // Overlong forms, surrogates and code points above U+10FFFF show in the second byte.
  if (first === 0xe0 && second < 0xa0) return 0;
  if (first === 0xed && second > 0x9f) return 0;
  if (first === 0xf0 && second < 0x90) return 0;
  if (first === 0xf4 && second > 0x8f) return 0;
  if (at + 2 >= end || !isContinuation(bytes[at + 2])) return 0;
  if (first < 0xf0) return 3;
  return at + 3 < end && isContinuation(bytes[at + 3]) ? 4 : 0;
}

/** Whether bytes [start, end) are well-formed UTF-8. */
export function isUtf8(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start;
  while (at < end) {
    if ((bytes[at] ?? 0) < 0x80) {
      at++;
      continue;
    }
    const length = sequenceLength(bytes, at, end);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

function asciiEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && (bytes[at] ?? 0) < 0x80) at++;
  return at;
}

/** One reused list of code units per length: a third of the time of a fresh view for each text. */
const UNITS: readonly number[][] = Array.from({ length: SHORT + 1 }, (_, length) =>
  new Array<number>(length).fill(0),
);

function shortText(bytes: Uint8Array, start: number, length: number): string {
  const units = UNITS[length] ?? [];
  for (let at = 0; at < length; at++) units[at] = bytes[start + at] ?? 0;
  return String.fromCharCode.apply(null, units);
}

function asciiText(bytes: Uint8Array, start: number, end: number): string {
  if (end === start) return '';
  let text = '';
  for (let at = start; at < end; at += SHORT) {
    text += shortText(bytes, at, Math.min(SHORT, end - at));
  }
  return text;
}

function codePointAt(bytes: Uint8Array, at: number, length: number): number {
  const first = bytes[at] ?? 0;
  const second = (bytes[at + 1] ?? 0) & 63;
  if (length === 2) return ((first & 31) << 6) | second;
  const third = (bytes[at + 2] ?? 0) & 63;
  if (length === 3) return ((first & 15) << 12) | (second << 6) | third;
  return ((first & 7) << 18) | (second << 12) | (third << 6) | ((bytes[at + 3] ?? 0) & 63);
}

/** The text of bytes [start, end); each byte that is not UTF-8 becomes U+FFFD. */
export function utf8Text(bytes: Uint8Array, start: number, end: number): string {
  const plainEnd = asciiEnd(bytes, start, end);
  if (plainEnd === end) return asciiText(bytes, start, end);
  let text = asciiText(bytes, start, plainEnd);
  let at = plainEnd;
  while (at < end) {
    const length = sequenceLength(bytes, at, end);
    if (length === 1) {
      const runEnd = asciiEnd(bytes, at, end);
      text += asciiText(bytes, at, runEnd);
      at = runEnd;
    } else if (length === 0) {
      text += '\ufffd';
      at++;
    } else {
      text += String.fromCodePoint(codePointAt(bytes, at, length));
      at += length;
    }
  }
  return text;
}
