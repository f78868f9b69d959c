import { countWords } from '../base/count-words.ts';
import { moneyText } from '../base/money-text.ts';
import type { CompiledLevel, CompiledSchedule } from '../kernel/compile/compiled-schedules.ts';
import type { DunningTrace } from '../kernel/dunning-trace.ts';
import { oldestAgeDays } from '../kernel/facts/class-debt.ts';
import { conditionFacts } from '../kernel/facts/condition-facts.ts';
import { isDunningProcess } from '../kernel/facts/dunning-process.ts';
import { debtOfAgeMinor, unpaidBills } from '../kernel/facts/level-met.ts';
import type { ScheduleChoice } from '../kernel/facts/schedule-of.ts';
import type { KernelFacts } from '../kernel/kernel-facts.ts';
import type { AccountState } from '../kernel/state/account-state.ts';
import type { Check, Decision } from '../model/explanation.ts';
import type { EventTimeline } from './event-timeline.ts';
import { type LevelTest, lackWords, levelChecks } from './level-checks.ts';
import type { TraceNames } from './severance-decisions.ts';

/** `level 2, FINAL`. */
function nameOf(schedule: CompiledSchedule, level: CompiledLevel): string {
  return `level ${schedule.levels.indexOf(level) + 1}, ${level.code}`;
}

/** Writes down why a dunning level was reached, what the next one lacks, and what brought the account back. */
export class DunningDecisions implements DunningTrace {
  private readonly names: TraceNames;
  private readonly decisions: Decision[];
  private readonly timeline: EventTimeline;

  constructor(names: TraceNames, decisions: Decision[], timeline: EventTimeline) {
    this.names = names;
    this.decisions = decisions;
    this.timeline = timeline;
  }

  reached(
    context: KernelFacts,
    state: AccountState,
    debtClass: number,
    schedule: CompiledSchedule,
    level: number,
    choice: ScheduleChoice | null,
  ): void {
    const facts = conditionFacts(context, state, debtClass, state.day);
    const test = { context, state, debtClass, facts };
    const from = state.dunning.level[debtClass] ?? 0;
    const reached = schedule.levels[level - 1];
    if (reached === undefined) return;
    const next = schedule.levels[level];
    const jumped = schedule.levels.slice(from, level - 1);
    const checks = levelChecks(test, reached);
    const lacks = next === undefined ? [] : levelChecks(test, next);
    this.decisions.push({
      day: state.day - context.firstDay,
      kind: 'reach-level',
      title: `Reach ${nameOf(schedule, reached)}`,
      because: this.because(test, reached),
      ruleLabel: `${schedule.code}, level ${reached.code}${this.chosenBy(context, choice)}`,
      rulePointer: reached.pointer,
      debtClass: this.names.debtClasses[debtClass] ?? '',
      eventKind: '',
      checks: [...checks, ...lacks],
      chosen: schedule.code,
      passedOver: jumped.map((one) => `${nameOf(schedule, one)}: jumped over, not done`),
      flip: next === undefined ? 'It is the last level.' : this.nextWords(schedule, next, lacks),
    });
  }

  dated(context: KernelFacts, state: AccountState, debtClass: number): void {
    this.timeline.plan(context, state, debtClass);
  }

  restored(
    context: KernelFacts,
    state: AccountState,
    debtClass: number,
    schedule: CompiledSchedule,
    level: CompiledLevel,
    debtMinor: number,
  ): void {
    const { restoreAgeDays, restoreMinor, liftBars } = schedule;
    const { currency } = this.names;
    const rulePointer = `${schedule.pointer}/restore`;
    const age = restoreAgeDays === 0 ? 'Aged debt' : `Debt of at least ${restoreAgeDays} d`;
    const more = moneyText(restoreMinor - debtMinor + 1, currency);
    this.decisions.push({
      day: state.day - context.firstDay,
      kind: 'restore-level',
      title: `Back to level 0 from ${nameOf(schedule, level)}`,
      because: `${age} is ${moneyText(debtMinor, currency)}, at or below ${moneyText(restoreMinor, currency)}${liftBars ? '; bars of the class are lifted' : ''}`,
      ruleLabel: `Restore threshold, ${schedule.code}`,
      rulePointer,
      debtClass: this.names.debtClasses[debtClass] ?? '',
      eventKind: '',
      checks: [
        {
          label: age,
          passed: true,
          unit: 'minor',
          actual: debtMinor,
          limit: restoreMinor,
          test: '<=',
          margin: restoreMinor - debtMinor + 1,
          rulePointer: `${rulePointer}/atOrUnderMinor`,
        },
      ],
      chosen: '',
      passedOver: [],
      flip: `${more} more of it would have kept the level.`,
    });
    if (isDunningProcess(context, state, debtClass))
      this.timeline.cancel(debtClass, state.day - context.firstDay);
  }

  private because(
    { context, state, debtClass }: LevelTest,
    { minAgeDays, minAmountMinor, minUnpaidBills }: CompiledLevel,
  ): string {
    const { currency } = this.names;
    const debt = debtOfAgeMinor(context, state, debtClass, minAgeDays, state.day);
    const oldest = oldestAgeDays(context, state, debtClass, state.day);
    const bills =
      minUnpaidBills === 0
        ? ''
        : `, ${countWords(unpaidBills(context, state, debtClass, state.day), 'unpaid bill')} ≥ ${minUnpaidBills}`;
    return `Debt of at least ${minAgeDays} d ${moneyText(debt, currency)} > ${moneyText(minAmountMinor, currency)}, oldest ${oldest} d ≥ ${minAgeDays} d${bills}`;
  }

  /** `; schedule by rule R1`. */
  private chosenBy({ strategy }: KernelFacts, choice: ScheduleChoice | null): string {
    if (choice === null) return '';
    const { rule, isAssigned, schedule } = choice;
    if (!isAssigned) return `; schedule by rule ${rule?.id ?? ''}`;
    if (rule === null || rule.schedule === schedule) return '; schedule chosen by the CRM';
    const other = strategy.dunning.schedules[rule.schedule]?.code ?? '';
    return `; schedule chosen by the CRM, rule ${rule.id} has ${other}`;
  }

  private nextWords(
    schedule: CompiledSchedule,
    next: CompiledLevel,
    checks: readonly Check[],
  ): string {
    const lacking = checks.filter(({ passed }) => !passed);
    if (lacking.length === 0) return `The ${nameOf(schedule, next)} has to wait for this one.`;
    const words = lacking.map((check) => lackWords(check, this.names.currency));
    return `The ${nameOf(schedule, next)} lacks: ${words.join('; ')}.`;
  }
}
