import type { AccountStateName, StateMoves } from '../../../src-engine/model/account-state.ts';
import type { DailyMetric } from '../../../src-engine/model/run.ts';
import type { DaySeries } from '../../../src-engine/protocol/methods.ts';
import { STATE_LABELS } from '../../format/account-state.ts';

/** A metric on a day; 0 outside the run. */
function metricOn(series: DaySeries, metric: DailyMetric, day: number): number {
  return series.series[metric][day] ?? 0;
}

/** Accounts in one state at the end of a day, and how many came and went that day. */
export interface FlowRow {
  readonly key: DailyMetric;
  readonly state: AccountStateName;
  readonly label: string;
  readonly count: number;
  /** Against the evening before; null on day 0, which has none. */
  readonly change: number | null;
  /** Came and went, once that is known; else null. */
  readonly moved: { readonly came: number; readonly went: number } | null;
}

const STATES = [
  { key: 'accountsNotDue', state: 'notDue' },
  { key: 'accountsPastDue', state: 'pastDue' },
  { key: 'accountsInProcess', state: 'inProcess' },
  { key: 'accountsOnPlan', state: 'onPlan' },
  { key: 'accountsInSeverance', state: 'inSeverance' },
  { key: 'accountsCured', state: 'cured' },
] as const satisfies readonly {
  key: DailyMetric;
  state: AccountStateName;
}[];

/**
 * Where accounts are on the evening of a day, in the order in which an account goes through the states. `moves` is what
 * the engine counts account by account; null while it does.
 */
export function flowRows(
  series: DaySeries,
  day: number,
  moves: StateMoves | null,
): readonly FlowRow[] {
  return STATES.map(({ key, state }, index) => {
    const count = metricOn(series, key, day);
    const change = day === 0 ? null : count - metricOn(series, key, day - 1);
    const [came, went] = [moves?.came[day]?.[index], moves?.left[day]?.[index]];
    const moved =
      change === null || came === undefined || went === undefined ? null : { came, went };
    return { key, state, label: STATE_LABELS[state], count, change, moved };
  });
}

/** Accounts in process at one step, or at several that few have come to. */
export interface StepShare {
  /** Place of the last step carried out in the order of its template; 0: none yet. */
  readonly step: number;
  readonly count: number;
  /** "before step 1", "step 1", then "2", "3": as short as the line of them. */
  readonly label: string;
}

/** How far the accounts in process are on a day; steps where nobody is are left out. */
export function stepShares(
  counts: readonly (readonly number[])[] | null,
  day: number,
): readonly StepShare[] {
  const shares = (counts?.[day] ?? []).flatMap((count, step) =>
    count === 0 ? [] : [{ step, count }],
  );
  const first = shares.find(({ step }) => step > 0)?.step;
  return shares.map(({ step, count }) => ({
    step,
    count,
    label: step === 0 ? 'before step 1' : step === first ? `step ${step}` : String(step),
  }));
}

/** One background process of a night with what it did. */
export interface Job {
  readonly name: string;
  readonly what: readonly JobLine[];
}

/** What a job did, how often, and which entries of the feed tell on whom; null when the feed has none of it. */
export interface JobLine {
  readonly label: string;
  readonly count: number;
  readonly kind: string | null;
}

type BatchOrder = 'CANCEL_FIRST' | 'ACTIVATE_FIRST';

/** The background processes in the order in which they ran (domain.md 3.1; the batch order is the strategy's). */
export function jobsOn(series: DaySeries, day: number, order: BatchOrder): readonly Job[] {
  const on = (metric: DailyMetric) => metricOn(series, metric, day);
  const planMonitor: Job = {
    name: 'Pay Plan Monitor',
    what: [{ label: 'pay plans broken', count: on('plansBroken'), kind: 'planBroken' }],
  };
  const processMonitor: Job = {
    name: 'Collection Process Monitor',
    what: [
      { label: 'processes cancelled', count: on('processesCancelled'), kind: 'processCancelled' },
      {
        label: 'service agreements removed',
        count: on('agreementsRemoved'),
        kind: 'agreementRemoved',
      },
    ],
  };
  const debtMonitor: Job = {
    name: 'Account Debt Monitor',
    what: [
      { label: 'accounts reviewed', count: on('reviews'), kind: null },
      { label: 'processes created', count: on('processesCreated'), kind: 'processCreated' },
    ],
  };
  const activator: Job = {
    name: 'Collection Event Activator',
    what: [
      { label: 'events completed', count: on('eventsCompleted'), kind: 'eventCompleted' },
      { label: 'processes completed', count: on('processesCompleted'), kind: 'processCompleted' },
      { label: 'severances started', count: on('severances'), kind: 'severanceStarted' },
      { label: 'To Do entries', count: on('toDos'), kind: 'toDoCreated' },
    ],
  };
  const later = laterJobs(on);
  return order === 'CANCEL_FIRST'
    ? [planMonitor, processMonitor, debtMonitor, activator, ...later]
    : [planMonitor, debtMonitor, activator, processMonitor, ...later];
}

/** Jobs after the event activator, those that did something: most days have no field work and no write-off. */
function laterJobs(on: (metric: DailyMetric) => number): readonly Job[] {
  const severance: Job = {
    name: 'Severance Event Activator',
    what: [
      { label: 'severance events', count: on('severanceEvents'), kind: 'severanceEvent' },
      { label: 'field activities', count: on('fieldActivities'), kind: 'fieldActivity' },
      { label: 'services restored', count: on('restores'), kind: 'restored' },
    ],
  };
  const writeOff: Job = {
    name: 'Write-off Monitor',
    what: [
      { label: 'write-offs started', count: on('writeOffProcesses'), kind: 'writeOffStarted' },
      { label: 'referrals to agencies', count: on('referrals'), kind: 'referred' },
    ],
  };
  return [severance, writeOff].filter(({ what }) => what.some(({ count }) => count > 0));
}

/** Events of a day in five groups, lightest treatment first. */
export const EVENT_GROUPS = [
  { key: 'messages', label: 'SMS and e-mail', metrics: ['messages'] },
  { key: 'letters', label: 'Letters and notices', metrics: ['letters', 'notices'] },
  { key: 'calls', label: 'Calls', metrics: ['calls'] },
  { key: 'internal', label: 'To Dos and credit rating', metrics: ['toDos', 'creditEvents'] },
  { key: 'severances', label: 'Severance', metrics: ['severances'] },
] as const satisfies readonly { key: string; label: string; metrics: readonly DailyMetric[] }[];

/** Values a day of a group: the sum of its metrics. */
export function groupValues(series: DaySeries, metrics: readonly DailyMetric[]): readonly number[] {
  return Array.from({ length: series.days }, (_, day) =>
    metrics.reduce((sum, metric) => sum + metricOn(series, metric, day), 0),
  );
}
