import type { Problem } from '../../base/problem.ts';

/** The version of strategy.json that this program writes. Older ones are upgraded, newer ones are refused. */
export const STRATEGY_SCHEMA_VERSION = 3;

function problem(code: string, message: string, hint: string): Problem {
  return { code, severity: 'error', pointer: '/schemaVersion', message, hint };
}

/**
 * Why a document cannot be a strategy of a version that this program reads, or null when it can: one clear sentence
 * instead of a list of members that another version or another kind of file happens to have.
 */
export function schemaVersionProblem(document: unknown): Problem | null {
  if (document === null || typeof document !== 'object' || Array.isArray(document)) return null;
  if (!Object.hasOwn(document, 'schemaVersion')) {
    return problem(
      'not-a-strategy',
      'This is not a strategy file: it has no "schemaVersion".',
      `A strategy.json starts with "schemaVersion": ${STRATEGY_SCHEMA_VERSION}.`,
    );
  }
  const version = (document as Record<string, unknown>)['schemaVersion'];
  if (typeof version === 'number' && version > STRATEGY_SCHEMA_VERSION) {
    return problem(
      'strategy-too-new',
      `The file has schema version ${version}; this program reads version ${STRATEGY_SCHEMA_VERSION}.`,
      'Open it with a newer version of the program.',
    );
  }
  return null;
}
