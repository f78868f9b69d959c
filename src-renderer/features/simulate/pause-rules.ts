import type { AccountStory } from '../../../src-engine/model/explanation.ts';
import type { DailyMetric } from '../../../src-engine/model/run.ts';
import type { DaySeries } from '../../../src-engine/protocol/methods.ts';

/** What playing can wait for to cross a value. Flows are summed from day 0 on. */
export const PAUSE_MEASURES = [
  { id: 'pastDue', label: 'Past-due debt', metric: 'pastDueMinor', isFlow: false, isMoney: true },
  { id: 'cash', label: 'Cash collected so far', metric: 'cashMinor', isFlow: true, isMoney: true },
  { id: 'cost', label: 'Treatment cost so far', metric: 'costMinor', isFlow: true, isMoney: true },
  { id: 'contacts', label: 'Contacts so far', metric: 'contacts', isFlow: true, isMoney: false },
  {
    id: 'inProcess',
    label: 'Accounts in process',
    metric: 'accountsInProcess',
    isFlow: false,
    isMoney: false,
  },
  {
    id: 'inSeverance',
    label: 'Accounts in severance',
    metric: 'accountsInSeverance',
    isFlow: false,
    isMoney: false,
  },
  {
    id: 'waiting',
    label: 'Steps waiting for agents or crews',
    metric: 'stepsWaiting',
    isFlow: false,
    isMoney: false,
  },
] as const satisfies readonly {
  id: string;
  label: string;
  metric: DailyMetric;
  isFlow: boolean;
  isMoney: boolean;
}[];
export type PauseMeasureId = (typeof PAUSE_MEASURES)[number]['id'];

/** When playing pauses by itself (ux 2.3). */
export interface PauseRules {
  readonly firstSeverance: boolean;
  /** The first time that a guardrail stops or defers something. */
  readonly guardrail: boolean;
  /** Account with an event, a payment or a severance; empty for none. */
  readonly accountId: string;
  readonly day: number | null;
  /** Crossed upwards or downwards. `value` is in minor units for money. */
  readonly crossing: { readonly measure: PauseMeasureId; readonly value: number } | null;
}

export const NO_PAUSES: PauseRules = {
  firstSeverance: false,
  guardrail: false,
  accountId: '',
  day: null,
  crossing: null,
};

/** How many of them are set. */
export function activePauses(rules: PauseRules): number {
  return [
    rules.firstSeverance,
    rules.guardrail,
    rules.accountId !== '',
    rules.day !== null,
    rules.crossing !== null,
  ].filter(Boolean).length;
}

/**
 * Days on which playing pauses, each with its reasons in words. `story` is the run of the named account; null while it
 * is read, and when there is none.
 */
export function pauseDays(
  rules: PauseRules,
  { series, days }: DaySeries,
  story: AccountStory | null,
): ReadonlyMap<number, string> {
  const reasons = new Map<number, string>();
  const add = (day: number | undefined, reason: string): void => {
    if (day === undefined || day < 0 || day >= days) return;
    const before = reasons.get(day);
    reasons.set(day, before === undefined ? reason : `${before}, ${reason}`);
  };
  const firstOf = (...metrics: readonly DailyMetric[]): number | undefined => {
    const all = Array.from({ length: days }, (_, day) => day);
    return all.find((day) => metrics.some((metric) => (series[metric][day] ?? 0) > 0));
  };
  if (rules.firstSeverance) add(firstOf('severances'), 'first severance');
  if (rules.guardrail) add(firstOf('guardrailBlocked', 'guardrailDeferred'), 'first guardrail hit');
  if (rules.day !== null) add(rules.day, 'day reached');
  if (rules.crossing !== null) {
    const { measure, value } = rules.crossing;
    for (const day of crossings(series, measure, value)) add(day, `${labelOf(measure)} crossed`);
  }
  if (story !== null && rules.accountId === story.accountId)
    for (const day of storyDays(story)) add(day, `account ${story.accountId}`);
  return reasons;
}

function labelOf(measure: PauseMeasureId): string {
  const label = PAUSE_MEASURES.find((one) => one.id === measure)?.label ?? '';
  return label.charAt(0).toLowerCase() + label.slice(1);
}

function crossings(
  series: DaySeries['series'],
  measure: PauseMeasureId,
  value: number,
): readonly number[] {
  const spec = PAUSE_MEASURES.find((one) => one.id === measure);
  if (spec === undefined) return [];
  const found: number[] = [];
  let level = 0;
  let before: boolean | null = null;
  for (const [day, amount] of series[spec.metric].entries()) {
    level = spec.isFlow ? level + amount : amount;
    const isAbove = level >= value;
    if (before !== null && isAbove !== before) found.push(day);
    // Nothing has been counted before day 0: a flow that is there at once has crossed too.
    if (before === null && spec.isFlow && isAbove && value > 0) found.push(day);
    before = isAbove;
  }
  return found;
}

function storyDays(story: AccountStory): ReadonlySet<number> {
  return new Set([
    ...story.events.filter((event) => event.state === 'done').map((event) => event.day),
    ...story.payments.map((payment) => payment.day),
    ...story.severanceStartDays,
  ]);
}
