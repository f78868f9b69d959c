/** UTF-8 bytes of a text; lone surrogates become U+FFFD, as TextEncoder does. */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) {
      bytes[length++] = unit;
      continue;
    }
    let code = text.codePointAt(index) ?? 0xfffd;
    if (code > 0xffff) index++;
    if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd;
    if (code < 0x800) bytes[length++] = 0xc0 | (code >> 6);
    else {
      if (code < 0x1_0000) bytes[length++] = 0xe0 | (code >> 12);
      else {
        bytes[length++] = 0xf0 | (code >> 18);
        bytes[length++] = 0x80 | ((code >> 12) & 63);
      }
      bytes[length++] = 0x80 | ((code >> 6) & 63);
    }
    bytes[length++] = 0x80 | (code & 63);
  }
  return bytes.slice(0, length);
}

function rotateLeft(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

/** murmur3 x86 32-bit of the UTF-8 bytes: keys accounts to their draws (simulation.md 4.1). Unsigned. */
export function murmur3(text: string, seed: number): number {
  const bytes = utf8(text);
  let hash = seed | 0;
  const blocks = bytes.length >>> 2;
  for (let index = 0; index < blocks; index++) {
    const base = index * 4;
    const word =
      (bytes[base] ?? 0) |
      ((bytes[base + 1] ?? 0) << 8) |
      ((bytes[base + 2] ?? 0) << 16) |
      ((bytes[base + 3] ?? 0) << 24);
    hash ^= Math.imul(rotateLeft(Math.imul(word, 0xcc9e_2d51), 15), 0x1b87_3593);
    hash = (Math.imul(rotateLeft(hash, 13), 5) + 0xe654_6b64) | 0;
  }
  let tail = 0;
  for (let index = bytes.length - 1; index >= blocks * 4; index--) {
    tail = (tail << 8) | (bytes[index] ?? 0);
  }
  if (bytes.length > blocks * 4) {
    hash ^= Math.imul(rotateLeft(Math.imul(tail, 0xcc9e_2d51), 15), 0x1b87_3593);
  }
  hash ^= bytes.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** FNV-1a 32-bit over UTF-16 code units, as the GrowthBook SDKs compute it. Unsigned. */
export function fnv1a32(text: string): number {
  let hash = 0x811c_9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x0100_0193);
  }
  return hash >>> 0;
}
