import { Inflate } from 'fflate';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
/** A comment behind the end is at most this long. */
const MOST_COMMENT = 65_535;
/** Sizes and places that do not fit stand elsewhere (ZIP64). */
const ELSEWHERE = 0xffff_ffff;
const DEFLATED = 8;
const SLICE = 1_048_576;
/** No sum of 32 bits. */
const BROKEN = -1;
const STOPPED = -2;

/** Of each byte, for the sum of ISO 3309 that zip archives keep of their parts (PKWARE APPNOTE 4.4.7). */
const SUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = (sum & 1) === 1 ? (sum >>> 1) ^ 0xedb8_8320 : sum >>> 1;
  return sum;
});

function added(sum: number, bytes: Uint8Array): number {
  let next = sum;
  for (const byte of bytes) next = (SUMS[(next ^ byte) & 0xff] ?? 0) ^ (next >>> 8);
  return next;
}

/**
 * The first part of a zip archive whose bytes are not those that were packed into it, null when all are. The reader of workbooks
 * streams sheets without looking at their sums, so that a damaged one could show other amounts. `goOn` is asked after each MiB; once it
 * says no, the answer is null.
 */
export async function damagedPart(
  bytes: Uint8Array,
  goOn: () => Promise<boolean>,
): Promise<string | null> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = firstEntry(view);
  while (at + ENTRY_BYTES <= bytes.length && view.getUint32(at, true) === ENTRY) {
    const nameLength = view.getUint16(at + 28, true);
    const packed = view.getUint32(at + 20, true);
    const local = view.getUint32(at + 42, true);
    if (packed !== ELSEWHERE && local !== ELSEWHERE && local + LOCAL_BYTES <= bytes.length) {
      const begin =
        local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const part = bytes.subarray(begin, begin + packed);
      const isDeflated = view.getUint16(at + 10, true) === DEFLATED;
      const sum = await sumOf(part, isDeflated, goOn);
      if (sum === STOPPED) return null;
      if (sum !== view.getUint32(at + 16, true))
        return nameOf(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength));
    }
    at += ENTRY_BYTES + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return null;
}

/** Where the list of parts begins; the end of the file when none is found, which whoever opens it has noticed. */
function firstEntry(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_BYTES - MOST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= first; at--)
    if (view.getUint32(at, true) === END) return view.getUint32(at + 16, true);
  return view.byteLength;
}

/** BROKEN for what cannot be unpacked, STOPPED when told so. */
async function sumOf(
  part: Uint8Array,
  isDeflated: boolean,
  goOn: () => Promise<boolean>,
): Promise<number> {
  let sum = ELSEWHERE;
  const inflate = new Inflate((chunk) => {
    sum = added(sum, chunk);
  });
  for (let from = 0; from < part.length; from += SLICE) {
    const slice = part.subarray(from, from + SLICE);
    if (!isDeflated) sum = added(sum, slice);
    else
      try {
        inflate.push(slice, from + SLICE >= part.length);
      } catch {
        return BROKEN;
      }
    if (!(await goOn())) return STOPPED;
  }
  return ~sum >>> 0;
}

function nameOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
