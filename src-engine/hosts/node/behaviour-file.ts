import { type Failure, failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { BEHAVIOUR_PRESETS, behaviourPreset } from '../../config/behaviour-presets.ts';
import { defaultBehaviour } from '../../config/default-behaviour.ts';
import { parseBehaviour } from '../../config/parse-behaviour.ts';
import { replayBehaviour } from '../../config/replay-behaviour.ts';
import type { BehaviourModel } from '../../model/behaviour.ts';
import type { CliIo } from './cli-io.ts';
import { readUtf8 } from './files/read-input.ts';
import { problemsFailure } from './strategies.ts';

/** Words in the place of a file: recorded payments, and a preset by its name. A file of that name is written ./replay. */
const REPLAY = 'replay';
const PRESET = 'preset:';

/** What --behaviour may be, for the help. */
export const BEHAVIOUR_WORDS = `a behaviour model as JSON, ${PRESET}NAME for a preset (${BEHAVIOUR_PRESETS.join(', ')}), or ${REPLAY} for the payments that the portfolio records after its as-of date`;

/** The behaviour model named on the command line; the default assumptions without one. */
export async function readBehaviour(
  io: CliIo,
  path: string | null,
): Promise<Result<BehaviourModel, Failure>> {
  if (path === null) return ok(defaultBehaviour());
  if (path === REPLAY) return ok(replayBehaviour());
  const name = path.startsWith(PRESET) ? path.slice(PRESET.length) : null;
  if (name !== null) {
    const preset = BEHAVIOUR_PRESETS.find((one) => one === name);
    if (preset !== undefined) return ok(behaviourPreset(preset));
    const hint = `Use ${BEHAVIOUR_PRESETS.map((one) => PRESET + one).join(', ')}.`;
    return err(failure('bad-argument', `There is no behaviour preset ${name}.`, '', hint));
  }
  const text = await readUtf8(io.folder, path);
  if (!text.ok) return text;
  const parsed = parseBehaviour(text.value);
  if (parsed.ok) return parsed;
  return err(problemsFailure('bad-behaviour-model', path, parsed.error, null));
}
