import { describe, expect, it } from 'vitest';
import type { FileFormat } from '../mapping.ts';
import { createTranscoder } from './transcoder.ts';

function transcode(
  encoding: FileFormat['encoding'],
  bytes: readonly number[],
  sliceLength: number,
): readonly number[] {
  const transcoder = createTranscoder(encoding);
  const out: number[] = [];
  for (let at = 0; at < bytes.length; at += sliceLength) {
    out.push(...transcoder.push(Uint8Array.from(bytes.slice(at, at + sliceLength))));
  }
  out.push(...transcoder.end());
  return out;
}

const UTF8_AE_EURO = [0xc3, 0xa4, 0xe2, 0x82, 0xac];

describe.each([1, 2, 3, 100])('in slices of %i bytes', (size) => {
  it('drops the byte order mark of UTF-8 and nothing else', () => {
    expect(transcode('utf-8', [0xef, 0xbb, 0xbf, 0x61], size)).toEqual([0x61]);
    expect(transcode('utf-8', [0xef, 0xbb, 0x61], size)).toEqual([0xef, 0xbb, 0x61]);
    expect(transcode('utf-8', [0xef, 0xbb], size)).toEqual([0xef, 0xbb]);
    expect(transcode('utf-8', [0x61, 0xef, 0xbb, 0xbf], size)).toEqual([0x61, 0xef, 0xbb, 0xbf]);
  });

  it('reads windows-1252 with its own characters', () => {
    expect(transcode('windows-1252', [0xe4, 0x80], size)).toEqual(UTF8_AE_EURO);
  });

  it('marks bytes that windows-1252 does not have', () => {
    expect(transcode('windows-1252', [0x61, 0x81], size)).toEqual([0x61, 0xff]);
  });

  it('reads UTF-16 in both orders, with and without a mark', () => {
    const little = [0xe4, 0x00, 0xac, 0x20];
    expect(transcode('utf-16le', little, size)).toEqual(UTF8_AE_EURO);
    expect(transcode('utf-16le', [0xff, 0xfe, ...little], size)).toEqual(UTF8_AE_EURO);
    expect(transcode('utf-16be', [0xfe, 0xff, 0x00, 0xe4, 0x20, 0xac], size)).toEqual(UTF8_AE_EURO);
  });

  it('joins surrogate pairs and marks broken ones', () => {
    expect(transcode('utf-16be', [0xd8, 0x3d, 0xde, 0x00], size)).toEqual([0xf0, 0x9f, 0x98, 0x80]);
    expect(transcode('utf-16be', [0xd8, 0x3d, 0x00, 0x61], size)).toEqual([0xff, 0x61]);
    expect(transcode('utf-16be', [0xde, 0x00], size)).toEqual([0xff]);
    expect(transcode('utf-16be', [0xd8, 0x3d], size)).toEqual([0xff]);
    expect(transcode('utf-16le', [0x61, 0x00, 0x62], size)).toEqual([0x61, 0xff]);
  });
});
