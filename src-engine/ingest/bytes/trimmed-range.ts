const SPACE = 0x20;
const TAB = 0x09;

function spaceAt(bytes: Uint8Array, start: number): number {
  const first = bytes[start];
  if (first === SPACE || first === TAB) return 1;
  // A no-break space, U+00A0.
  return first === 0xc2 && bytes[start + 1] === 0xa0 ? 2 : 0;
}

function spaceBefore(bytes: Uint8Array, end: number): number {
  const last = bytes[end - 1];
  if (last === SPACE || last === TAB) return 1;
  return last === 0xa0 && bytes[end - 2] === 0xc2 ? 2 : 0;
}

/** Where bytes [from, to) begin without the spaces, tabs and no-break spaces before them; `to` when there is nothing else. */
export function trimmedStart(bytes: Uint8Array, from: number, to: number): number {
  let start = from;
  for (let spaces = 1; spaces > 0 && start < to; start += spaces) spaces = spaceAt(bytes, start);
  return start;
}

/** The same at their end; `start` is where they begin without those. */
export function trimmedEnd(bytes: Uint8Array, start: number, to: number): number {
  let end = to;
  for (let spaces = 1; spaces > 0 && end > start; end -= spaces) spaces = spaceBefore(bytes, end);
  return end;
}
