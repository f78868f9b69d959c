import { fingerprint } from '../base/canonical-json.ts';
import type { z } from '../base/zod.ts';
import { prettyJson } from './pretty-json.ts';
import { childSchema, memberSchemas } from './schema-walk.ts';
import { type Strategy, strategySchema } from './strategy-schema.ts';

/** A strategy as a file: what production loads. */
export interface StrategyFile {
  readonly fileName: string;
  readonly text: string;
  /** SHA-256 of the canonical JSON: does not depend on white space or the order of members. */
  readonly fingerprint: string;
}

/** The value with the members of every object in the schema's order; names outside it follow by code unit. */
function inSchemaOrder(value: unknown, schema: z.core.$ZodType | null): unknown {
  if (value === null || typeof value !== 'object') return value;
  const childOf = (key: PropertyKey) => (schema === null ? null : childSchema(schema, key));
  if (Array.isArray(value))
    return value.map((entry, index) => inSchemaOrder(entry, childOf(index)));
  const declared = (schema === null ? null : memberSchemas(schema))?.map(([name]) => name) ?? [];
  const record = value as Record<string, unknown>;
  const others = Object.keys(record)
    .filter((name) => !declared.includes(name))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const names = [...declared.filter((name) => Object.hasOwn(record, name)), ...others];
  // Entries, not assignment: a parameter named `__proto__` stays a member.
  return Object.fromEntries(
    names.map((name) => [name, inSchemaOrder(record[name], childOf(name))]),
  );
}

/** `ENERGY-EARLY-v3.strategy.json`: letters and digits of any script, dots, dashes and underscores. */
function fileNameOf(strategy: Strategy): string {
  const safe = strategy.name.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '');
  return `${safe === '' ? 'strategy' : safe}-v${strategy.version}.strategy.json`;
}

/**
 * The text of strategy.json: members in the order of the schema, lists in their own order, two spaces, line feeds.
 * Equal documents give equal text, and reading it back gives an equal document.
 */
export function exportStrategy(strategy: Strategy): StrategyFile {
  return {
    fileName: fileNameOf(strategy),
    text: prettyJson(inSchemaOrder(strategy, strategySchema)),
    fingerprint: fingerprint(strategy),
  };
}
