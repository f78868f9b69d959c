import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteDictionary } from './byte-dictionary.ts';

const encoder = new TextEncoder();

function codeOf(dictionary: ByteDictionary, text: string): number {
  // Somewhere inside a longer array, as a field lies in its slice.
  const bytes = encoder.encode(`xx${text}yyy`);
  return dictionary.code(bytes, 2, bytes.length - 3);
}

it('numbers texts in the order in which they first come, and gives them back', () => {
  const dictionary = new ByteDictionary();
  const texts = ['b', '', 'a', 'b', 'ab', 'ba', 'Järvi', '', 'a'];
  expect(texts.map((text) => codeOf(dictionary, text))).toEqual([0, 1, 2, 0, 3, 4, 5, 1, 2]);
  expect(dictionary.size).toBe(6);
  expect([0, 1, 2, 3, 4, 5].map((code) => dictionary.text(code))).toEqual([
    'b',
    '',
    'a',
    'ab',
    'ba',
    'Järvi',
  ]);
  expect(dictionary.text(5)).toBe('Järvi');
  expect([dictionary.find('ba'), dictionary.find('nobody')]).toEqual([4, -1]);
});

it('does what a map does, however many there are', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '0', '1', 'é'), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 3000 }), (texts) => {
      const dictionary = new ByteDictionary();
      const map = new Map<string, number>();
      for (const one of texts) {
        if (!map.has(one)) map.set(one, map.size);
        expect(codeOf(dictionary, one)).toBe(map.get(one));
      }
      for (const [one, code] of map) {
        expect(dictionary.text(code)).toBe(one);
        expect(dictionary.find(one)).toBe(code);
      }
    }),
    { numRuns: 30 },
  );
});

it('tells apart identifiers that differ in any place, in running and in scattered order', () => {
  const numbers = Array.from({ length: 20_000 }, (_, number) => number);
  const scattered = numbers.map((number) => (number * 7919) % 20_000);
  // Differences at the end, in the middle and in front; the last two bytes often alike.
  const shapes = [(n: number) => `INV-${n}`, (n: number) => `${n}/2025-00`, (n: number) => `${n}`];
  for (const shape of shapes) {
    for (const order of [numbers, scattered]) {
      const dictionary = new ByteDictionary();
      expect(order.map((number) => codeOf(dictionary, shape(number)))).toEqual(numbers);
      // Again, each twice in a row: what came last is tried first.
      const again = order.flatMap((number) => [shape(number), shape(number)]);
      const codes = again.map((text) => codeOf(dictionary, text));
      expect(codes).toEqual(numbers.flatMap((code) => [code, code]));
    }
  }
});

it('knows nothing of what came last once it has been cleared', () => {
  const dictionary = new ByteDictionary();
  expect([codeOf(dictionary, 'a'), codeOf(dictionary, 'b'), codeOf(dictionary, 'b')]).toEqual([
    0, 1, 1,
  ]);
  dictionary.clear();
  expect([codeOf(dictionary, 'b'), codeOf(dictionary, 'a')]).toEqual([0, 1]);
});

it('is empty after it has been cleared', () => {
  const dictionary = new ByteDictionary();
  codeOf(dictionary, 'a');
  dictionary.text(0);
  dictionary.clear();
  expect([dictionary.size, dictionary.find('a')]).toEqual([0, -1]);
  expect([codeOf(dictionary, 'b'), dictionary.text(0)]).toEqual([0, 'b']);
});
