import { canonicalJson, fingerprint } from '../base/canonical-json.ts';
import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import { parseStrategy } from '../config/parse-strategy.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import type { StoredStrategy } from '../store/repos/strategy-repo.ts';

/** A strategy as the document keeps it. */
export function storedStrategy(strategy: Strategy): StoredStrategy {
  return {
    name: strategy.name,
    version: strategy.version,
    fingerprint: fingerprint(strategy),
    text: canonicalJson(strategy),
  };
}

/** Those of an open document, its versions and runs; most questions read the same few again. */
const MOST_KEPT = 16;

const kept = new Map<string, Strategy>();

/** The strategy of a stored text. It was checked when it was stored: a failure means that the file was edited. */
export function strategyOfText(text: string, where: string): Result<Strategy, Failure> {
  const known = kept.get(text);
  if (known !== undefined) return ok(known);
  const parsed = parseStrategy(text);
  if (parsed.ok) {
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(text, parsed.value);
    return ok(parsed.value);
  }
  const first = parsed.error[0];
  return err(
    failure(
      'document-damaged',
      `${where} cannot be read: ${first?.message ?? 'it is no strategy'}`,
      first?.pointer ?? '',
      'Another program changed it; open a copy from before that.',
    ),
  );
}

export function noStrategy(slot: number): Failure {
  return failure(
    'not-found',
    `There is no strategy in slot ${slot + 1}.`,
    '',
    'Choose a strategy of the list.',
  );
}
