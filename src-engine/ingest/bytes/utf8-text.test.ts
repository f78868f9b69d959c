import { describe, expect, it } from 'vitest';
import { isUtf8, utf8Text } from './utf8-text.ts';

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe('utf8Text', () => {
  it('reads one to four byte characters', () => {
    for (const text of ['', 'plain', 'Järvi', '€ 5', '日本', 'a😀b', 'x'.repeat(200)]) {
      const bytes = bytesOf(text);
      expect(utf8Text(bytes, 0, bytes.length)).toBe(text);
      expect(isUtf8(bytes, 0, bytes.length)).toBe(true);
    }
  });

  it('reads a range only', () => {
    expect(utf8Text(bytesOf('abc,déf,x'), 4, 8)).toBe('déf');
  });

  it.each([
    ['a lone continuation byte', [0x80]],
    ['an overlong slash', [0xc0, 0xaf]],
    ['an overlong three-byte form', [0xe0, 0x80, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a code point above U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
    ['a cut character', [0xe2, 0x82]],
    ['windows-1252 ä', [0xe4, 0x62]],
  ])('refuses %s', (_, list) => {
    const bytes = Uint8Array.from(list);
    expect(isUtf8(bytes, 0, bytes.length)).toBe(false);
    expect(utf8Text(bytes, 0, bytes.length)).toContain('\ufffd');
  });
});
