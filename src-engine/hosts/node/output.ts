import { type Failure, failureSentence } from '../../base/failure.ts';
import type { CliIo } from './cli-io.ts';
import type { VerbOutcome } from './verb.ts';

/** A document for scripts: two-space JSON, members in the order they were made, one line break at the end. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Prints a verb's answer on standard output: lines, or with --json one document. `undefined` has been said already. */
export function printOutcome(io: CliIo, outcome: VerbOutcome, asJson: boolean): void {
  if (outcome.json === undefined) return;
  if (asJson) io.stdout.write(jsonText(outcome.json));
  else if (outcome.lines.length > 0) io.stdout.write(`${outcome.lines.join('\n')}\n`);
}

/**
 * Prints a failure: its sentence on standard error, always; with --json also the failure as data on standard output,
 * so that a script that reads JSON finds JSON whatever happened.
 */
export function printFailure(io: CliIo, error: Failure, asJson: boolean): void {
  io.stderr.write(`cslab: ${failureSentence(error).replaceAll(/\s*\n\s*/g, ' ')}\n`);
  if (!asJson) return;
  const { code, message, where, hint } = error;
  io.stdout.write(jsonText({ error: { code, message, where, hint } }));
}
