import type { Problem } from '../base/problem.ts';
import type { Result } from '../base/result.ts';
import { readDocument } from './parse/read-document.ts';
import { schemaVersionProblem } from './parse/schema-version.ts';
import { upgradeStrategy } from './parse/upgrade-strategy.ts';
import { type Strategy, strategySchema } from './strategy-schema.ts';

/**
 * Reads the text of a strategy.json file, of this version or an older one: its form, each problem with its place.
 * Cross-field rules are `checkStrategy`'s.
 */
export function parseStrategy(text: string): Result<Strategy, readonly Problem[]> {
  return readDocument(text, strategySchema, schemaVersionProblem, upgradeStrategy);
}
