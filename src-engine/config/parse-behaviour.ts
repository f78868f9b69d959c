import type { Problem } from '../base/problem.ts';
import { err, type Result } from '../base/result.ts';
import type { BehaviourModel } from '../model/behaviour.ts';
import { behaviourSchema } from './behaviour-schema.ts';
import { checkBehaviour } from './check-behaviour.ts';
import { readDocument } from './parse/read-document.ts';

const VERSION = 1;

function kindProblem(code: string, pointer: string, message: string, hint: string): Problem {
  return { code, severity: 'error', pointer, message, hint };
}

/** Why a document cannot be a behaviour model of the version that this program reads, or null when it can. */
function refuseKind(document: unknown): Problem | null {
  if (document === null || typeof document !== 'object' || Array.isArray(document)) return null;
  const { schemaVersion: version, processTemplates } = document as Record<string, unknown>;
  if (processTemplates !== undefined) {
    return kindProblem(
      'not-a-behaviour-model',
      '/processTemplates',
      'This is a strategy, not a behaviour model.',
      'Import it as a strategy, or choose a file that was exported as a behaviour model.',
    );
  }
  if (version === undefined) {
    return kindProblem(
      'not-a-behaviour-model',
      '/schemaVersion',
      'This is not a behaviour model: it has no "schemaVersion".',
      `A behaviour model starts with "schemaVersion": ${VERSION}; export the one in use for an example.`,
    );
  }
  if (typeof version === 'number' && version > VERSION) {
    return kindProblem(
      'behaviour-model-too-new',
      '/schemaVersion',
      `The file has schema version ${version}; this program reads version ${VERSION}.`,
      'Use it with a newer version of the program.',
    );
  }
  return null;
}

/**
 * Reads the text of a behaviour model: form, bounds and the rules between its members. Every problem has its JSON
 * pointer (a syntax error its line and column), what was found and what is allowed. Nothing is filled in.
 */
export function parseBehaviour(text: string): Result<BehaviourModel, readonly Problem[]> {
  const read = readDocument(text, behaviourSchema, refuseKind);
  if (!read.ok) return read;
  const problems = checkBehaviour(read.value);
  return problems.length === 0 ? read : err(problems);
}
