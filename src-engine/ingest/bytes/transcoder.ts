import type { FileFormat } from '../mapping.ts';

/** Stands for whatever the source encoding does not allow: never valid UTF-8, so the row is refused, not guessed. */
const BROKEN = 0xff;

/** Code points of windows-1252 bytes 0x80 to 0x9f (WHATWG table); 0 where the code page has no character. */
const WINDOWS_1252 = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152,
  0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161,
  0x203a, 0x0153, 0, 0x017e, 0x0178,
];

/** Turns the bytes of a file, slice by slice, into UTF-8 without a byte order mark. */
export interface Transcoder {
  /** UTF-8 of the next slice. May be the slice itself: use it before the next call. */
  push(slice: Uint8Array): Uint8Array;
  /** What is left at the end of the file: a marker for a character that was cut off. */
  end(): Uint8Array;
}

const NOTHING = new Uint8Array(0);

function writeCodePoint(out: Uint8Array, at: number, code: number): number {
  if (code < 0x80) {
    out[at] = code;
    return at + 1;
  }
  if (code < 0x800) {
    out[at] = 0xc0 | (code >> 6);
    out[at + 1] = 0x80 | (code & 63);
    return at + 2;
  }
  if (code < 0x1_0000) {
    out[at] = 0xe0 | (code >> 12);
    out[at + 1] = 0x80 | ((code >> 6) & 63);
    out[at + 2] = 0x80 | (code & 63);
    return at + 3;
  }
  out[at] = 0xf0 | (code >> 18);
  out[at + 1] = 0x80 | ((code >> 12) & 63);
  out[at + 2] = 0x80 | ((code >> 6) & 63);
  out[at + 3] = 0x80 | (code & 63);
  return at + 4;
}

/** Passes UTF-8 through, without the byte order mark even when it is cut between slices. */
function utf8Transcoder(): Transcoder {
  const mark = [0xef, 0xbb, 0xbf];
  let matched = 0;
  let started = false;
  return {
    push(slice) {
      if (started) return slice;
      let at = 0;
      while (at < slice.length && matched < 3 && slice[at] === mark[matched]) {
        at++;
        matched++;
      }
      if (matched < 3 && at === slice.length) return NOTHING;
      started = true;
      if (matched === 3) return slice.subarray(at);
      // A beginning of a mark that turned out to be none, perhaps from earlier slices, belongs to the text.
      const whole = new Uint8Array(matched + slice.length - at);
      whole.set(mark.slice(0, matched));
      whole.set(slice.subarray(at), matched);
      return whole;
    },
    end() {
      return started || matched === 3 ? NOTHING : Uint8Array.from(mark.slice(0, matched));
    },
  };
}

function windows1252Transcoder(): Transcoder {
  return {
    push(slice) {
      let at = 0;
      while (at < slice.length && (slice[at] ?? 0) < 0x80) at++;
      if (at === slice.length) return slice;
      const out = new Uint8Array(at + (slice.length - at) * 3);
      out.set(slice.subarray(0, at));
      let length = at;
      for (; at < slice.length; at++) {
        const byte = slice[at] ?? 0;
        const code = byte >= 0x80 && byte < 0xa0 ? (WINDOWS_1252[byte - 0x80] ?? 0) : byte;
        if (code === 0 && byte !== 0) out[length++] = BROKEN;
        else length = writeCodePoint(out, length, code);
      }
      return out.subarray(0, length);
    },
    end: () => NOTHING,
  };
}

function utf16Transcoder(bigEndian: boolean): Transcoder {
  let halfByte = -1;
  let highSurrogate = -1;
  let atStart = true;

  function writeUnit(out: Uint8Array, at: number, unit: number): number {
    let length = at;
    if (highSurrogate >= 0) {
      const high = highSurrogate;
      highSurrogate = -1;
      if (unit >= 0xdc00 && unit <= 0xdfff) {
        return writeCodePoint(out, length, 0x1_0000 + ((high - 0xd800) << 10) + (unit - 0xdc00));
      }
      out[length++] = BROKEN;
    }
    if (unit >= 0xd800 && unit <= 0xdbff) {
      highSurrogate = unit;
      return length;
    }
    if (unit >= 0xdc00 && unit <= 0xdfff) {
      out[length++] = BROKEN;
      return length;
    }
    return writeCodePoint(out, length, unit);
  }

  return {
    push(slice) {
      const out = new Uint8Array(slice.length * 2 + 8);
      let length = 0;
      for (let at = 0; at < slice.length; at++) {
        const byte = slice[at] ?? 0;
        if (halfByte < 0) {
          halfByte = byte;
          continue;
        }
        const unit = bigEndian ? (halfByte << 8) | byte : (byte << 8) | halfByte;
        halfByte = -1;
        if (!(atStart && unit === 0xfeff)) length = writeUnit(out, length, unit);
        atStart = false;
      }
      return out.subarray(0, length);
    },
    end() {
      return highSurrogate >= 0 || halfByte >= 0 ? Uint8Array.of(BROKEN) : NOTHING;
    },
  };
}

/** A transcoder for one file. Anything the encoding does not allow becomes a byte that is not UTF-8. */
export function createTranscoder(encoding: FileFormat['encoding']): Transcoder {
  switch (encoding) {
    case 'utf-8':
      return utf8Transcoder();
    case 'windows-1252':
      return windows1252Transcoder();
    case 'utf-16le':
      return utf16Transcoder(false);
    case 'utf-16be':
      return utf16Transcoder(true);
  }
}
