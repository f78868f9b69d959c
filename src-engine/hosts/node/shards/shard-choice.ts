import { type Failure, failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import type { ValueType } from '../options/value-types.ts';

/** Which part of a run: its number from 1, and of how many. */
export interface ShardChoice {
  readonly number: number;
  readonly of: number;
}

/** As it was written: the number, and of how many, may be left to the variables of an array job. */
export type ShardOption = ShardChoice | { readonly number: null; readonly of: number | null };

type Environment = Readonly<Record<string, string | undefined>>;

const MOST_SHARDS = 100_000;
const GIVEN = /^(\d{1,6})\/(\d{1,6})$/;
const OF_ARRAY = /^env(?:\/(\d{1,6}))?$/;

function isCount(value: number): boolean {
  return value >= 1 && value <= MOST_SHARDS;
}

/** `2/8`, `env` (a Slurm array job says both) or `env/8` (a Kubernetes Indexed Job says the number only). */
export const SHARD_VALUE: ValueType<ShardOption> = {
  placeholder: 'K/N',
  expects: `K/N with K from 1 to N and N up to ${MOST_SHARDS}, env, or env/N`,
  parse: (text) => {
    const array = OF_ARRAY.exec(text);
    if (array !== null) {
      const of = array[1] === undefined ? null : Number(array[1]);
      return of === null || isCount(of) ? { number: null, of } : null;
    }
    const given = GIVEN.exec(text);
    const [number, of] = [Number(given?.[1]), Number(given?.[2])];
    return given !== null && isCount(of) && number >= 1 && number <= of ? { number, of } : null;
  },
};

function wholeNumber(environment: Environment, name: string): number | null {
  const text = environment[name];
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** Number from 1 and count as the job scheduler says; null where it does not. */
function fromScheduler(environment: Environment) {
  const task = wholeNumber(environment, 'SLURM_ARRAY_TASK_ID');
  if (task !== null) {
    const first = wholeNumber(environment, 'SLURM_ARRAY_TASK_MIN') ?? 1;
    const step = wholeNumber(environment, 'SLURM_ARRAY_TASK_STEP') ?? 1;
    const count = wholeNumber(environment, 'SLURM_ARRAY_TASK_COUNT');
    return { number: (task - first) / Math.max(1, step) + 1, count, name: 'SLURM_ARRAY_TASK_ID' };
  }
  const index = wholeNumber(environment, 'JOB_COMPLETION_INDEX');
  return index === null ? null : { number: index + 1, count: null, name: 'JOB_COMPLETION_INDEX' };
}

/** The part that an option asks for, with what the variables of an array job say. */
export function chosenShard(
  option: ShardOption,
  environment: Environment,
): Result<ShardChoice, Failure> {
  if (option.number !== null) return ok(option);
  const scheduler = fromScheduler(environment);
  if (scheduler === null)
    return err(
      failure(
        'bad-argument',
        'Neither SLURM_ARRAY_TASK_ID nor JOB_COMPLETION_INDEX says which shard this is.',
        '--shard',
        'Write it as K/N, or run it as a task of an array job.',
      ),
    );
  const of = option.of ?? scheduler.count;
  if (of === null)
    return err(
      failure(
        'bad-argument',
        `${scheduler.name} says which shard this is, but not of how many.`,
        '--shard',
        'Write env/N with the number of tasks for N.',
      ),
    );
  const { number } = scheduler;
  if (isCount(of) && Number.isInteger(number) && number >= 1 && number <= of)
    return ok({ number, of });
  return err(
    failure(
      'bad-argument',
      `${scheduler.name} makes this shard ${number} of ${of}, which there is none of.`,
      '--shard',
      'Give the array as many tasks as there are shards.',
    ),
  );
}

/** Accounts of a shard, in canonical order: as even as whole accounts allow. */
export function accountsOfShard(
  { number, of }: ShardChoice,
  accounts: number,
): { readonly from: number; readonly to: number } {
  const cut = (shards: number) => Math.floor((accounts * shards) / of);
  return { from: cut(number - 1), to: cut(number) };
}
