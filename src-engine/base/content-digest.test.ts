import { expect, it } from 'vitest';
import { ContentDigest } from './content-digest.ts';

function hexOf(...parts: readonly Uint8Array[]): string {
  const digest = new ContentDigest();
  for (const part of parts) digest.update(part);
  return [...digest.digest()].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function counting(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => index);
}

it('is MurmurHash3 x86 128 of the published code', () => {
  expect(hexOf()).toBe('00000000000000000000000000000000');
  expect(hexOf(counting(16))).toBe('25c8256cee809155748053eaef5ba589');
  expect(hexOf(counting(64))).toBe('98c332cc52e65230aacf58080922d882');
});

it('takes the bytes in any pieces, wherever they lie', () => {
  const bytes = counting(256);
  const askew = new Uint8Array(300);
  askew.set(bytes, 3);
  const whole = hexOf(bytes);
  expect(hexOf(askew.subarray(3, 259))).toBe(whole);
  expect(hexOf(bytes.subarray(0, 48), bytes.subarray(48, 64), bytes.subarray(64))).toBe(whole);
});

it('tells every changed byte', () => {
  const bytes = counting(64);
  const seen = new Set([hexOf(bytes)]);
  for (let index = 0; index < bytes.length; index++)
    seen.add(hexOf(bytes.with(index, (bytes[index] ?? 0) ^ 1)));
  expect(seen.size).toBe(65);
});

it('refuses parts of blocks', () => {
  expect(() => hexOf(counting(17))).toThrow('whole blocks');
});
