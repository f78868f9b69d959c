import { expect, it } from 'vitest';
import { TextPool } from './text-pool.ts';

it('gives the right text whatever came before, also for thousands of texts in the same slots', () => {
  const pool = new TextPool();
  const encoder = new TextEncoder();
  for (let round = 0; round < 2; round++) {
    for (let index = 0; index < 5000; index++) {
      const text = index % 3 === 0 ? `Zähler ${index}` : `code-${index}`;
      const bytes = encoder.encode(`,${text},`);
      expect(pool.text(bytes, 1, bytes.length - 1)).toBe(text);
    }
  }
  expect(pool.text(encoder.encode('x'), 0, 0)).toBe('');
});
