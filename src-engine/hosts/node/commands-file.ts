import type { Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { parseCommands } from '../../manual/parse-commands.ts';
import { type CommandScope, resolveCommands } from '../../manual/resolve-commands.ts';
import type { ManualCommand } from '../../model/manual-command.ts';
import type { CliIo } from './cli-io.ts';
import { readUtf8 } from './files/read-input.ts';
import { problemsFailure } from './strategies.ts';

/** The manual commands of a file named on the command line; null without one. */
export async function readCommands(
  io: CliIo,
  path: string | null,
  scope: CommandScope,
): Promise<Result<readonly ManualCommand[] | null, Failure>> {
  if (path === null) return ok(null);
  const text = await readUtf8(io.folder, path);
  if (!text.ok) return text;
  const parsed = parseCommands(text.value);
  if (!parsed.ok) return err(problemsFailure('bad-file', path, parsed.error, null));
  const resolved = resolveCommands(scope, parsed.value.commands);
  if (resolved.ok) return resolved;
  const { where } = resolved.error;
  return err({ ...resolved.error, where: `${path} at ${where}` });
}
