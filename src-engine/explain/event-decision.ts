import type { Effect } from '../algorithms/collection-event/effect.ts';
import { at } from '../base/assert.ts';
import { moneyText } from '../base/money-text.ts';
import type { CompiledEvent } from '../kernel/compile/compiled-strategy.ts';
import { classDebtMinor, oldestAgeDays } from '../kernel/facts/class-debt.ts';
import type { KernelFacts } from '../kernel/kernel-facts.ts';
import type { AccountState } from '../kernel/state/account-state.ts';
import type { Check, Decision } from '../model/explanation.ts';
import { ACCOUNT_FLAG } from '../model/portfolio.ts';
import { LOG_OUTCOME } from '../model/run.ts';
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
  /** Agreements whose severance this event started. */
  readonly severed: readonly string[];
  /** Agreements of the class whose service goes on. */
  readonly spared: readonly string[];
}

function triggerCheck(run: EventRun): Check {
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

function contactCheck(run: EventRun, needs: 'mobile' | 'email'): Check {
  const flags = run.context.image.flags[run.state.account] ?? 0;
  const bit = needs === 'mobile' ? ACCOUNT_FLAG.hasMobile : ACCOUNT_FLAG.hasEmail;
  const has = (flags & bit) !== 0;
  return {
    label: needs === 'mobile' ? 'Mobile number on file' : 'E-mail address on file',
    passed: has,
    unit: 'flag',
    actual: has ? 1 : 0,
    limit: 1,
    test: '=',
    margin: null,
    rulePointer: run.event.pointer,
  };
}

function severanceChecks(
  run: EventRun,
  effect: Extract<Effect, { kind: 'start-severance' }>,
): Check[] {
  const { context, state, debtClass } = run;
  const arrears = classDebtMinor(context, state, debtClass, state.day);
  const oldest = oldestAgeDays(context, state, debtClass, state.day);
  const shielded = run.outcome === LOG_OUTCOME.protectedCustomer;
  return [
    {
      label: 'Arrears',
      passed: arrears >= effect.minArrearsMinor,
      unit: 'minor',
      actual: arrears,
      limit: effect.minArrearsMinor,
      test: '>=',
      margin: Math.abs(arrears - effect.minArrearsMinor),
      rulePointer: run.event.pointer,
    },
    {
      label: 'Oldest debt',
      passed: oldest >= effect.minOldestAgeDays,
      unit: 'days',
      actual: oldest,
      limit: effect.minOldestAgeDays,
      test: '>=',
      margin: Math.abs(oldest - effect.minOldestAgeDays),
      rulePointer: run.event.pointer,
    },
    {
      label: 'No life support',
      passed: !shielded,
      unit: 'flag',
      actual: shielded ? 1 : 0,
      limit: 0,
      test: '=',
      margin: null,
      rulePointer: '',
    },
  ];
}

function checksOf(run: EventRun): Check[] {
  const checks = [triggerCheck(run)];
  for (const effect of run.event.effects) {
    if (effect.kind === 'contact' && effect.needs !== null)
      checks.push(contactCheck(run, effect.needs));
    if (effect.kind === 'start-severance') checks.push(...severanceChecks(run, effect));
  }
  return checks;
}

/** The failed check decides; if all passed, the tightest money or day margin does. */
function flip(run: EventRun, checks: readonly Check[]): string {
  const failed = checks.find((check) => !check.passed && check.margin !== null);
  const amount = (check: Check) =>
    check.unit === 'minor' ? moneyText(check.margin ?? 0, run.currency) : `${check.margin} d`;
  if (failed !== undefined)
    return failed.unit === 'minor'
      ? `${amount(failed)} more ${failed.label.toLowerCase()} would have started it.`
      : `${amount(failed)} more age would have started it.`;
  const arrears = checks.find((check) => check.label === 'Arrears' && check.unit === 'minor');
  if (arrears !== undefined)
    return `${moneyText((arrears.margin ?? 0) + 1, run.currency)} less arrears on this day would have stopped it.`;
  return 'A payment down to the cancel threshold before this day would have cancelled it.';
}

function because(run: EventRun, checks: readonly Check[]): string {
  const start = run.state.processes.startDay[run.debtClass] ?? 0;
  const late = run.triggerDay - start - run.event.dayOffset;
  const moved = late === 0 ? '' : `, moved ${late} d to a working day`;
  const words = outcomeWords(run.outcome);
  const failed = checks.find((check) => !check.passed);
  if (failed !== undefined && failed.unit === 'minor')
    return `${failed.label} ${moneyText(failed.actual, run.currency)} under ${moneyText(failed.limit, run.currency)}: ${words}`;
  if (failed !== undefined && failed.unit === 'days')
    return `${failed.label} ${failed.actual} d under ${failed.limit} d: ${words}`;
  const place = `Day ${run.event.dayOffset} of the process${moved}`;
  const limits = checks.filter(
    (check) => check.label === 'Arrears' || check.label === 'Oldest debt',
  );
  if (limits.length === 0) return `${place}: ${words}`;
  const shown = limits.map((check) =>
    check.unit === 'minor'
      ? `${check.label.toLowerCase()} ${moneyText(check.actual, run.currency)} ≥ ${moneyText(check.limit, run.currency)}`
      : `${check.label.toLowerCase()} ${check.actual} d ≥ ${check.limit} d`,
  );
  return `${place}, ${shown.join(', ')}: ${run.outcome === LOG_OUTCOME.done ? 'severance starts' : words}`;
}

/** A collection event as a decision. */
export function eventDecision(run: EventRun, day: number, className: string): Decision {
  const checks = checksOf(run);
  const severance = run.event.effects.some((effect) => effect.kind === 'start-severance');
  const template = at(
    run.context.strategy.templates,
    run.state.processes.template[run.debtClass] ?? 0,
  );
  return {
    day,
    kind: severance && run.outcome === LOG_OUTCOME.done ? 'start-severance' : 'send-event',
    title: run.event.title,
    because: because(run, checks),
    ruleLabel: `${template.code}, step ${run.event.sequence}`,
    rulePointer: run.event.pointer,
    debtClass: className,
    eventKind: run.event.algorithm,
    checks,
    chosen: run.severed.join(', '),
    passedOver: run.severed.length === 0 ? [] : run.spared,
    flip: flip(run, checks),
  };
}
