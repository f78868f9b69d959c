import type {
  RunHeader,
  SweepField,
  SweepRequest,
} from '../../../../src-engine/protocol/methods.ts';
import { fieldWords } from './field-words.ts';
import { variableProblem } from './variable-problem.ts';

/** What the dialog starts from: the sweep before, or days and seed of the run on screen. */
export function initialSweep(run: RunHeader, before: SweepRequest | null): SweepRequest {
  if (before !== null) return before;
  return {
    slot: 0,
    variables: [],
    design: 'grid',
    points: 64,
    days: run.days,
    replications: Math.min(3, run.replications),
    seed: run.seed,
    heldOutShare: 0.3,
    harmLimit: null,
    harmWeights: 'default',
  };
}

/** Whether the sweep uses the days and the draws of a run. */
export function isLikeRun(request: SweepRequest, run: RunHeader): boolean {
  return request.days === run.days && request.seed === run.seed;
}

/** What keeps a request from being sent, in words; null when nothing does. Values are the engine's to judge. */
export function sweepProblem(
  request: SweepRequest,
  fields: readonly SweepField[],
  currency: string,
): string | null {
  const { variables, days, replications, seed, harmLimit } = request;
  if (variables.length === 0) return 'Choose a number of the strategy to vary.';
  for (const variable of variables) {
    const field = fields.find(({ pointer }) => pointer === variable.pointer);
    const problem = field === undefined ? null : variableProblem(variable, field, currency);
    if (field !== undefined && problem !== null) return `${fieldWords(field.label)}: ${problem}`;
  }
  if (!Number.isInteger(days) || days < 1 || days > 1000) return 'Use 1 to 1,000 days.';
  if (!Number.isInteger(replications) || replications < 1 || replications > 1000)
    return 'Use 1 to 1,000 replications.';
  if (!Number.isSafeInteger(seed) || seed < 0) return 'Use a whole number from 0 as seed.';
  if (harmLimit !== null && !(Number.isInteger(harmLimit) && harmLimit >= 0))
    return 'Use a whole number from 0 as harm limit.';
  return null;
}
