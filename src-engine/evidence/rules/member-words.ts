import { z } from '../../base/zod.ts';
import { labelOf } from '../../config/diff/section-words.ts';
import { valueWords } from '../../config/diff/value-words.ts';
import {
  bareSchema,
  entrySchema,
  isAlgorithmSchema,
  memberSchemas,
} from '../../config/schema-walk.ts';
import { choiceWord } from '../../config/schema-words.ts';
import type { AlgorithmUse } from '../../config/strategy-schema.ts';
import { algorithmText } from './algorithm-text.ts';

/** `Reviewed at least every`: a member of the strategy as differences of two strategies call it. */
export function ruleLabel(name: string): string {
  const label = labelOf(name);
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}`.replace(/^To do\b/, 'To Do');
}

/** Any part of a strategy in one line, read from its schema; `*` is every name, null and what was left out are none. */
export function memberWords(
  name: string,
  schema: z.core.$ZodType,
  value: unknown,
  currency: string,
): string {
  if (value === undefined) return 'left out';
  if (value === null) return 'none';
  const bare = bareSchema(schema);
  // Safe: the schema of an algorithm's use.
  if (isAlgorithmSchema(bare)) return algorithmText(value as AlgorithmUse, currency);
  const entry = entrySchema(bare);
  if (Array.isArray(value) && entry !== null) {
    const words = value.map((one) => memberWords(name, entry, one, currency));
    return words.length === 0 ? 'none' : words.join(', ');
  }
  const members = memberSchemas(bare);
  if (members !== null) {
    // Safe: a value of an object schema.
    const record = value as Readonly<Record<string, unknown>>;
    return members
      .map(([own, of]) => [labelOf(own), memberWords(own, of, record[own], currency)] as const)
      .map(([label, words]) => (words.endsWith(label) ? words : `${label} ${words}`))
      .join('; ');
  }
  if (bare instanceof z.ZodEnum) return choiceWord(String(value));
  return value === '*' ? `every ${labelOf(name)}` : valueWords(name, value, currency, 'none');
}
