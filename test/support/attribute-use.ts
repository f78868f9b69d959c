import type { AlgorithmUse } from '../../src-engine/config/strategy-schema.ts';

/** An attribute test as strategies write it: a text, a number, or for a flag neither. */
export function attributeUse(
  attribute: string,
  test: string,
  value: number | string | null,
): AlgorithmUse {
  const text = typeof value === 'string' ? value : null;
  const number = typeof value === 'number' ? value : null;
  return { code: 'COLL COND CHAR', parameters: { attribute, test, text, number } };
}
