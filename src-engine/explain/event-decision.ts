import { at } from '../base/assert.ts';
import { moneyText } from '../base/money-text.ts';
import type { CompiledEvent } from '../kernel/compile/compiled-step.ts';
import type { KernelFacts } from '../kernel/kernel-facts.ts';
import type { AccountState } from '../kernel/state/account-state.ts';
import { LOG_OUTCOME } from '../model/event-log.ts';
import type { Check, Decision } from '../model/explanation.ts';
import { outcomeWords } from './outcome-words.ts';

/** Everything one collection event looked at. */
export interface EventRun {
  readonly context: KernelFacts;
  readonly state: AccountState;
  readonly debtClass: number;
  readonly event: CompiledEvent;
  readonly triggerDay: number;
  readonly outcome: number;
  readonly currency: string;
  /** Tests of its effects, as the facts stood before it was applied. */
  readonly checks: readonly Check[];
  /** Agreements whose severance this event started. */
  readonly severed: readonly string[];
  /** Agreements of the class whose service goes on. */
  readonly spared: readonly string[];
}

/** Outcomes of an event that ran and did what it is for. */
const ACTED: ReadonlySet<number> = new Set([
  LOG_OUTCOME.done,
  LOG_OUTCOME.reached,
  LOG_OUTCOME.notReached,
  LOG_OUTCOME.voicemail,
  LOG_OUTCOME.accepted,
  LOG_OUTCOME.refused,
]);

/** The day has come; the margin is what the calendar added to the offset. */
function triggerCheck(run: Omit<EventRun, 'checks' | 'severed' | 'spared'>): Check {
  const start = run.state.processes.startDay[run.debtClass] ?? 0;
  return {
    label: 'Trigger date',
    passed: true,
    unit: 'day',
    actual: run.state.day - run.context.firstDay,
    limit: run.triggerDay - run.context.firstDay,
    test: '>=',
    margin: run.triggerDay - start - run.event.dayOffset,
    rulePointer: `${run.event.pointer}/dayOffset`,
  };
}

/** The check that stopped the event, if it did not do what it is for. */
function stopperOf(run: EventRun): Check | undefined {
  return ACTED.has(run.outcome) ? undefined : run.checks.find((check) => !check.passed);
}

function flipOfStopped(run: EventRun, stopper: Check): string {
  const margin = stopper.margin ?? 0;
  const name = stopper.label.toLowerCase();
  switch (stopper.unit) {
    case 'minor':
      return `${moneyText(margin, run.currency)} more ${name} would have started it.`;
    case 'days':
      return `${margin} d more age would have started it.`;
    case 'count':
      return `${margin} more (${name}) would have run it.`;
    default:
      return `It would have run with: ${stopper.label}.`;
  }
}

/** The failed check decides; if all passed, the tightest money margin does. */
function flip(run: EventRun): string {
  const stopper = stopperOf(run);
  if (stopper !== undefined) return flipOfStopped(run, stopper);
  const arrears = run.checks.find((check) => check.label === 'Arrears');
  if (arrears !== undefined)
    return `${moneyText((arrears.margin ?? 0) + 1, run.currency)} less arrears on this day would have stopped it.`;
  return 'A payment down to the cancel threshold before this day would have cancelled it.';
}

function becauseStopped(run: EventRun, stopper: Check): string {
  const words = outcomeWords(run.outcome);
  if (stopper.unit === 'minor')
    return `${stopper.label} ${moneyText(stopper.actual, run.currency)} under ${moneyText(stopper.limit, run.currency)}: ${words}`;
  if (stopper.unit === 'days')
    return `${stopper.label} ${stopper.actual} d under ${stopper.limit} d: ${words}`;
  return `${stopper.label}: ${stopper.unit === 'count' ? stopper.actual : 'no'}: ${words}`;
}

function because(run: EventRun): string {
  const stopper = stopperOf(run);
  if (stopper !== undefined) return becauseStopped(run, stopper);
  const start = run.state.processes.startDay[run.debtClass] ?? 0;
  const late = run.triggerDay - start - run.event.dayOffset;
  const moved = late === 0 ? '' : `, moved ${late} d to a working day`;
  const words = outcomeWords(run.outcome);
  const place = `Day ${run.event.dayOffset} of the process${moved}`;
  const limits = run.checks.filter(
    (check) => check.label === 'Arrears' || check.label === 'Oldest debt',
  );
  if (limits.length === 0) return `${place}: ${words}`;
  const shown = limits.map((check) =>
    check.unit === 'minor'
      ? `${check.label.toLowerCase()} ${moneyText(check.actual, run.currency)} ≥ ${moneyText(check.limit, run.currency)}`
      : `${check.label.toLowerCase()} ${check.actual} d ≥ ${check.limit} d`,
  );
  const starts = run.severed.length > 0 && run.outcome === LOG_OUTCOME.done;
  return `${place}, ${shown.join(', ')}: ${starts ? 'severance starts' : words}`;
}

function ruleLabel(run: Pick<EventRun, 'context' | 'state' | 'debtClass' | 'event'>): string {
  const { context, state, debtClass, event } = run;
  const template = at(context.strategy.templates, state.processes.template[debtClass] ?? 0);
  return `${template.code}, step ${event.sequence}`;
}

/** A collection event as a decision. */
export function eventDecision(run: EventRun, day: number, className: string): Decision {
  return {
    day,
    kind: run.severed.length > 0 ? 'start-severance' : 'send-event',
    title: run.event.title,
    because: because(run),
    ruleLabel: ruleLabel(run),
    rulePointer: run.event.pointer,
    debtClass: className,
    eventKind: run.event.algorithm,
    checks: [triggerCheck(run), ...run.checks],
    chosen: run.severed.join(', '),
    passedOver: run.severed.length === 0 ? [] : run.spared,
    flip: flip(run),
  };
}

/** A failed event as a decision: tried again, or given up (decision 16). */
export function failedEventDecision(
  run: EventRun,
  isGivenUp: boolean,
  triedDays: number,
  day: number,
  className: string,
): Decision {
  const limit = run.context.strategy.source.settings.failedEventRetryDays;
  const words = outcomeWords(run.outcome);
  return {
    ...eventDecision(run, day, className),
    kind: isGivenUp ? 'event-skipped' : 'event-failed',
    title: isGivenUp ? `Give up: ${run.event.title}` : `Failed: ${run.event.title}`,
    because: isGivenUp
      ? `It failed for ${triedDays} d, as long as failed events are tried: ${words}`
      : `It stays pending and is tried again tomorrow: ${words}`,
    checks: [
      triggerCheck(run),
      ...run.checks,
      {
        label: 'Tried for',
        passed: isGivenUp,
        unit: 'days',
        actual: triedDays,
        limit,
        test: '>=',
        margin: Math.abs(limit - triedDays),
        rulePointer: '/settings/failedEventRetryDays',
      },
    ],
    flip: flip(run),
  };
}

/** An event that is due and waits behind a failed one. */
export function waitingDecision(
  run: Pick<EventRun, 'context' | 'state' | 'debtClass' | 'event'>,
  behind: CompiledEvent,
  day: number,
  className: string,
): Decision {
  return {
    day,
    kind: 'event-waits',
    title: `Wait: ${run.event.title}`,
    because: `Step ${behind.sequence}, ${behind.title}, has failed; later steps of the process wait for it`,
    ruleLabel: ruleLabel(run),
    rulePointer: run.event.pointer,
    debtClass: className,
    eventKind: run.event.algorithm,
    checks: [],
    chosen: '',
    passedOver: [],
    flip: `Step ${behind.sequence} succeeding would have run it.`,
  };
}
