import { fingerprint } from '../../../base/canonical-json.ts';
import { countWords } from '../../../base/count-words.ts';
import { type Failure, failure } from '../../../base/failure.ts';
import { ENGINE_VERSION } from '../../../version.ts';
import type { Shard } from './shard-file.ts';

/** A shard with the path that people know it by. */
export interface NamedShard {
  readonly path: string;
  readonly shard: Shard;
}

function refused(message: string, where: string, hint: string): Failure {
  return failure('bad-file', message, where, hint);
}

const AGAIN = 'Leave it out, or run it again like the others.';

/** What two shards of different runs differ in first; null for shards of one run. */
function difference(first: Shard, other: Shard): string | null {
  const [a, b] = [first.document, other.document];
  if (a.portfolio.fingerprint !== b.portfolio.fingerprint) return 'another portfolio';
  if (a.plan.seed !== b.plan.seed)
    return `seed ${b.plan.seed}, where the others have ${a.plan.seed}`;
  if (a.plan.days !== b.plan.days)
    return `${countWords(b.plan.days, 'day')}, where the others have ${a.plan.days}`;
  if (a.plan.replications !== b.plan.replications)
    return `${countWords(b.plan.replications, 'replication')}, where the others have ${a.plan.replications}`;
  if (a.plan.arms.length !== b.plan.arms.length)
    return `${countWords(b.plan.arms.length, 'arm')}, where the others have ${a.plan.arms.length}`;
  const arm = a.plan.arms.findIndex(
    (one, index) => fingerprint(one) !== fingerprint(b.plan.arms[index] ?? null),
  );
  if (arm >= 0) return `another strategy in the place of ${a.plan.arms[arm]?.name}`;
  if (fingerprint(a.plan.behaviour) !== fingerprint(b.plan.behaviour))
    return 'another behaviour model';
  return fingerprint(a.plan) === fingerprint(b.plan) ? null : 'other settings of the run';
}

/** Why these are not all parts of one run, each once; null when they are. `shards` are in ascending order of accounts. */
export function shardsFailure(shards: readonly NamedShard[]): Failure | null {
  const [first] = shards;
  if (first === undefined)
    return refused('There are no shards here.', '', 'Name files that cslab run --shard wrote.');
  for (const { path, shard } of shards) {
    const { engineVersion } = shard.document;
    if (engineVersion !== ENGINE_VERSION)
      return refused(
        `The shard was made by engine ${engineVersion}; this is ${ENGINE_VERSION}.`,
        path,
        'Run every shard with one version.',
      );
    const other = difference(first.shard, shard);
    if (other !== null)
      return refused(`The shard is of another run: it has ${other}.`, path, AGAIN);
  }
  let next = 0;
  let before = '';
  for (const { path, shard } of shards) {
    const { from, to } = shard.range;
    if (from < next)
      return refused(`The shard holds accounts that ${before} holds.`, path, 'Leave one out.');
    if (from > next) return missing(shards, next, from);
    next = to;
    if (to > from) before = path;
  }
  return next < first.shard.accounts ? missing(shards, next, first.shard.accounts) : null;
}

function missing(shards: readonly NamedShard[], from: number, to: number): Failure {
  const counts = new Set(shards.map(({ shard }) => shard.of));
  const [of = 0] = counts;
  const numbers = new Set(shards.map(({ shard }) => shard.number));
  const lost = Array.from({ length: of }, (_, index) => index + 1).find(
    (number) => !numbers.has(number),
  );
  if (counts.size > 1 || lost === undefined)
    return refused(
      `No shard holds accounts ${from + 1} to ${to}.`,
      '',
      'Run the shards of one cut of the accounts.',
    );
  return refused(`Shard ${lost} of ${of} is missing.`, '', `Run it with --shard ${lost}/${of}.`);
}
