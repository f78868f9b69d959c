import type { DailyMetric } from '../../../src-engine/model/run.ts';
import type { DaySeries } from '../../../src-engine/protocol/methods.ts';

/** A metric on a day; 0 outside the run. */
export function metricOn(series: DaySeries, metric: DailyMetric, day: number): number {
  return series.series[metric][day] ?? 0;
}

/** Accounts in one state at the end of a day, and how many came and went that day. */
export interface FlowRow {
  readonly key: DailyMetric;
  readonly label: string;
  readonly count: number;
  /** Against the evening before; null on day 0, which has none. */
  readonly change: number | null;
  /** Came and went, where the run counts arrivals; else null. */
  readonly moved: { readonly came: number; readonly went: number } | null;
}

const STATES = [
  { key: 'accountsNotDue', label: 'Not due', arrivals: null },
  { key: 'accountsPastDue', label: 'Past due, not in process', arrivals: null },
  { key: 'accountsInProcess', label: 'In process', arrivals: 'processesCreated' },
  { key: 'accountsOnPlan', label: 'On pay plan', arrivals: null },
  { key: 'accountsInSeverance', label: 'Severance', arrivals: 'severances' },
  { key: 'accountsCured', label: 'Cured', arrivals: null },
] as const satisfies readonly {
  key: DailyMetric;
  label: string;
  arrivals: DailyMetric | null;
}[];

/** Where accounts are on the evening of a day, in the order in which an account goes through the states. */
export function flowRows(series: DaySeries, day: number): readonly FlowRow[] {
  return STATES.map(({ key, label, arrivals }) => {
    const count = metricOn(series, key, day);
    const change = day === 0 ? null : count - metricOn(series, key, day - 1);
    const came = arrivals === null ? null : metricOn(series, arrivals, day);
    // An account with two processes arrives twice and stands here once: then only the balance is certain.
    const moved =
      came === null || change === null || came < change ? null : { came, went: came - change };
    return { key, label, count, change, moved };
  });
}

/** One background process of a night with what it did. */
export interface Job {
  readonly name: string;
  readonly what: readonly { readonly label: string; readonly count: number }[];
}

type BatchOrder = 'CANCEL_FIRST' | 'ACTIVATE_FIRST';

/** The background processes in the order in which they ran (domain.md 3.1; the batch order is the strategy's). */
export function jobsOn(series: DaySeries, day: number, order: BatchOrder): readonly Job[] {
  const on = (metric: DailyMetric) => metricOn(series, metric, day);
  const planMonitor: Job = {
    name: 'Pay Plan Monitor',
    what: [{ label: 'pay plans broken', count: on('plansBroken') }],
  };
  const processMonitor: Job = {
    name: 'Collection Process Monitor',
    what: [{ label: 'processes cancelled', count: on('processesCancelled') }],
  };
  const debtMonitor: Job = {
    name: 'Account Debt Monitor',
    what: [
      { label: 'accounts reviewed', count: on('reviews') },
      { label: 'processes created', count: on('processesCreated') },
    ],
  };
  const activator: Job = {
    name: 'Collection Event Activator',
    what: [
      { label: 'events completed', count: on('eventsCompleted') },
      { label: 'processes completed', count: on('processesCompleted') },
      { label: 'severances started', count: on('severances') },
      { label: 'To Do entries', count: on('toDos') },
    ],
  };
  return order === 'CANCEL_FIRST'
    ? [planMonitor, processMonitor, debtMonitor, activator]
    : [planMonitor, debtMonitor, activator, processMonitor];
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
