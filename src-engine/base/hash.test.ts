import { describe, expect, it } from 'vitest';
import { fnv1a32, murmur3, utf8 } from './hash.ts';

describe('murmur3', () => {
  it('matches the known answers', () => {
    expect(murmur3('', 0)).toBe(0);
    expect(murmur3('', 1)).toBe(0x514e28b7);
    expect(murmur3('test', 0)).toBe(0xba6bd213);
    expect(murmur3('Hello, world!', 0x9747b28c)).toBe(0x24884cba);
  });
});

describe('fnv1a32', () => {
  it('matches the published vectors of FNV-1a 32', () => {
    expect(fnv1a32('')).toBe(0x811c9dc5);
    expect(fnv1a32('a')).toBe(0xe40c292c);
    expect(fnv1a32('foobar')).toBe(0xbf9cf968);
  });
});

describe('utf8', () => {
  it.each(['', 'abc', 'Zürich', '€', '𝄞 clef', 'mixed é€𝄞!'])(
    'encodes %j as TextEncoder does',
    (text) => {
      expect(Array.from(utf8(text))).toEqual(Array.from(new TextEncoder().encode(text)));
    },
  );

  it('replaces a lone surrogate', () => {
    expect(Array.from(utf8('a\ud800b'))).toEqual(Array.from(new TextEncoder().encode('a\ud800b')));
  });
});
