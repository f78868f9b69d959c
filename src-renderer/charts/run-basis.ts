import type { RunHeader } from '../../src-engine/protocol/methods.ts';
import { counted, formatCount } from '../format/count.ts';
import { formatDate } from '../format/date.ts';
import { armTitle } from '../ui/arm-style.ts';
import type { ChartBasis } from './chart-basis.ts';

type Run = Pick<RunHeader, 'arms' | 'asOfDay' | 'behaviourMark' | 'days' | 'replications'>;

/** What a chart shows of a run. */
interface Shown {
  /** Flow: what came or went over the days. Stock: how things stood on days. Both: a table of either. */
  readonly kind: 'flow' | 'stock' | 'both';
  /** The days of a stock, ascending; all days of the run when left out. */
  readonly days?: readonly number[];
  /** When on its days a stock was taken: at their end, unless it says at their start. The start of the day after the last is the end of that. */
  readonly at?: 'start' | 'end';
  /** Slots of the arms; all of the run when left out. */
  readonly arms?: readonly number[];
  /** The one replication that is shown, or each of them; the mean over all when left out. */
  readonly replication?: number | 'each';
}

/** Flow or stock, days, arms, replications, and the mark of the behaviour model, of a chart of a run. */
export function runBasis(run: Run, shown: Shown): ChartBasis {
  const slots = shown.arms ?? [...run.arms.keys()];
  return {
    text: `${daysText(run, shown)}; ${armsText(slots)}; ${replicationsText(run, shown)}.`,
    mark: run.behaviourMark,
    arms: slots.map((slot) => ({ slot, name: run.arms[slot]?.name ?? '' })),
  };
}

function daysText(run: Run, { kind, days, at = 'end' }: Shown): string {
  const all = `${counted(run.days, 'day')} from ${formatDate(run.asOfDay)}`;
  if (kind === 'flow') return `Flow over ${all}`;
  if (kind === 'both') return `Flows over ${all}, stocks at the end of the last`;
  if (days === undefined) return `Stock at the end of each of ${all}`;
  const named = joined(days.map(formatCount));
  const after = (days.at(-1) ?? 0) < run.days ? '' : ', the last after them';
  return `Stock at the ${at} of ${days.length === 1 ? 'day' : 'days'} ${named} of ${all}${after}`;
}

/** "champion and challengers A and B" */
function armsText(arms: readonly number[]): string {
  const letters = arms.filter((arm) => arm > 0).map((arm) => armTitle(arm).slice(-1));
  const challengers =
    letters.length === 0
      ? []
      : [`${letters.length === 1 ? 'challenger' : 'challengers'} ${joined(letters)}`];
  return [...(arms.includes(0) ? ['champion'] : []), ...challengers].join(' and ');
}

function replicationsText({ replications }: Run, { replication }: Shown): string {
  if (replication === 'each') return `each of ${counted(replications, 'replication')}`;
  if (replication !== undefined)
    return `replication ${formatCount(replication)} of ${formatCount(replications)}`;
  return replications === 1 ? '1 replication' : `mean over ${counted(replications, 'replication')}`;
}

/** "A", "A and B", "A, B and C" */
function joined(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
