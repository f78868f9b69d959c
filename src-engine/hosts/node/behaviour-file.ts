import type { Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { defaultBehaviour } from '../../config/default-behaviour.ts';
import { parseBehaviour } from '../../config/parse-behaviour.ts';
import type { BehaviourModel } from '../../model/behaviour.ts';
import type { CliIo } from './cli-io.ts';
import { readUtf8 } from './files/read-input.ts';
import { problemsFailure } from './strategies.ts';

/** The behaviour model of a file named on the command line; the default assumptions without one. */
export async function readBehaviour(
  io: CliIo,
  path: string | null,
): Promise<Result<BehaviourModel, Failure>> {
  if (path === null) return ok(defaultBehaviour());
  const text = await readUtf8(io.folder, path);
  if (!text.ok) return text;
  const parsed = parseBehaviour(text.value);
  if (parsed.ok) return parsed;
  return err(problemsFailure('bad-behaviour-model', path, parsed.error, null));
}
