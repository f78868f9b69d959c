import type { Problem } from '../base/problem.ts';
import type { Result } from '../base/result.ts';
import { readDocument } from '../config/parse/read-document.ts';
import { type CommandFile, commandFileSchema } from './command-file-schema.ts';

/** Why a document is no file of commands, or null when it may be one. */
function refuseKind(document: unknown): Problem | null {
  const isCommands =
    document !== null &&
    typeof document === 'object' &&
    (document as Record<string, unknown>)['kind'] === 'manual-commands';
  if (isCommands) return null;
  return {
    code: 'not-commands',
    severity: 'error',
    pointer: '/kind',
    message: 'This is no file of manual commands: it has no "kind": "manual-commands".',
    hint: 'See docs/manual-work.md.',
  };
}

/** Reads the text of a file of manual commands: form and bounds; every problem has its place and a mend. */
export function parseCommands(text: string): Result<CommandFile, readonly Problem[]> {
  return readDocument(text, commandFileSchema, refuseKind);
}
