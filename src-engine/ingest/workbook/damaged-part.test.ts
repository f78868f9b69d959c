import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { damagedPart } from './damaged-part.ts';

const goOn = () => Promise.resolve(true);
const text = new TextEncoder().encode('Arrears of 1,204.50 and more. '.repeat(500));

describe('a part of an archive', () => {
  const packed = zipSync({ 'first.xml': text, 'xl/second.xml': [text, { level: 0 }] });

  it('is whole as it was packed', async () => {
    expect(await damagedPart(packed, goOn)).toBeNull();
  });

  it.each(['first.xml', 'xl/second.xml'])(
    'is named when a byte of it differs: %s',
    async (name) => {
      const local = indexOf(packed, name);
      const damaged = Uint8Array.from(packed);
      damaged[local + name.length + 20] = (damaged[local + name.length + 20] ?? 0) ^ 1;
      expect(await damagedPart(damaged, goOn)).toBe(name);
    },
  );

  it('is not looked at further once that is not wanted', async () => {
    const damaged = Uint8Array.from(packed);
    const at = indexOf(packed, 'xl/second.xml') + 40;
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    expect(await damagedPart(damaged, goOn)).toBe('xl/second.xml');
    expect(await damagedPart(damaged, () => Promise.resolve(false))).toBeNull();
  });

  it('is not looked for in what is no archive', async () => {
    expect(await damagedPart(text, goOn)).toBeNull();
    expect(await damagedPart(new Uint8Array(3), goOn)).toBeNull();
  });
});

function indexOf(bytes: Uint8Array, name: string): number {
  return String.fromCharCode(...bytes.subarray(0, 20_000)).indexOf(name);
}
