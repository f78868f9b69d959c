import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { STEP } from '../../model/step.ts';
import type { CompiledEvent } from '../compile/compiled-step.ts';
import type { CompiledGuardrail } from '../compile/compiled-strategy.ts';
import { StepFacts } from '../facts/step-facts.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { VERDICT } from './58-event-gate.ts';
import type { EventSubject } from './event-subject.ts';

/** How far ahead an allowed day is looked for: a year has every season in it. */
const SEARCH_DAYS = 366;

/** What the guardrails said about a due step. */
export interface GuardrailVerdict {
  /** VERDICT.run, block, toPerson or defer. */
  readonly verdict: number;
  /** The day to which the step moves, when it does. */
  readonly day: number;
  /** How many call attempts it may make. */
  readonly attempts: number;
}

/**
 * Phase 59, guardrails (simulation.md 8). Every rule that looks at the step judges it tonight. BLOCK ends it; else the
 * rules that DEFER move it to the first day on which all of them allow it (within a year: else it is blocked); WARN only
 * counts. A call that may make some of its attempts makes those. Each hit is counted, logged and told to the listener.
 */
export function judgeByGuardrails(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
): GuardrailVerdict {
  // Most steps are looked at by no rule.
  let facts: StepFacts | null = null;
  const { traits, callAttempts } = event;
  let attempts = callAttempts;
  let verdict: number = VERDICT.run;
  const deferring: CompiledGuardrail[] = [];
  for (const guardrail of context.strategy.guardrails) {
    const { rule, severity } = guardrail;
    if ((rule.traits & traits) === 0) continue;
    facts ??= new StepFacts(context, state, subject, event, state.day);
    const allowed = rule.attemptsAllowed?.(facts) ?? callAttempts;
    if (!rule.forbids(facts)) {
      if (allowed >= callAttempts) {
        context.trace?.guardrailKept(event, guardrail, facts);
        continue;
      }
      // Fewer attempts than wanted: nothing else is lost. A warning leaves them.
      if (severity !== 'WARN') attempts = Math.min(attempts, allowed);
      hit(context, state, subject, event, guardrail, facts, severity === 'WARN' ? 'WARN' : 'FEWER');
      continue;
    }
    hit(context, state, subject, event, guardrail, facts, severity);
    if (severity === 'DEFER') deferring.push(guardrail);
    if (severity !== 'BLOCK') continue;
    // What one rule forbids outright no other hands to a person.
    if (verdict !== VERDICT.block) verdict = rule.handsOver ? VERDICT.toPerson : VERDICT.block;
  }
  if (verdict !== VERDICT.run || facts === null || deferring.length === 0)
    return { verdict, day: state.day, attempts };
  const day = firstAllowedDay(facts, deferring);
  return { verdict: day === null ? VERDICT.block : VERDICT.defer, day: day ?? state.day, attempts };
}

/** Whether a rule that blocks or defers forbids the step tonight; asks without counting. */
export function isForbidden(
  context: KernelFacts,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
): boolean {
  const facts = new StepFacts(context, state, subject, event, state.day);
  return context.strategy.guardrails.some(
    ({ rule, severity }) =>
      severity !== 'WARN' && (rule.traits & event.traits) !== 0 && rule.forbids(facts),
  );
}

/**
 * Whether a rule that blocks or defers forbids what a person is about to start. A rule that hands the step to a person is
 * silent: a person has it.
 */
export function isForbiddenByHand(
  context: KernelFacts,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
): boolean {
  const facts = new StepFacts(context, state, subject, event, state.day);
  return context.strategy.guardrails.some(
    ({ rule, severity }) =>
      severity !== 'WARN' &&
      rule.handsOver !== true &&
      (rule.traits & event.traits) !== 0 &&
      rule.forbids(facts),
  );
}

/** A person started it: rules that warn speak as at night, and caps and spacing count it. */
export function countByHand(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
): void {
  const facts = new StepFacts(context, state, subject, event, state.day);
  for (const guardrail of context.strategy.guardrails) {
    const { rule, severity } = guardrail;
    if (severity !== 'WARN' || (rule.traits & event.traits) === 0 || !rule.forbids(facts)) continue;
    hit(context, state, subject, event, guardrail, facts, severity);
  }
  state.callAttempts = 0;
  rememberStep(state, subject, event, LOG_OUTCOME.done);
}

/** The first later day on which every one of the rules allows the step, null within a year's search. */
function firstAllowedDay(facts: StepFacts, rules: readonly CompiledGuardrail[]): number | null {
  for (let ahead = 1; ahead <= SEARCH_DAYS; ahead++) {
    const then = facts.on(facts.day + ahead);
    if (rules.every(({ rule }) => !rule.forbids(then))) return then.day;
  }
  return null;
}

type Hit = CompiledGuardrail['severity'] | 'FEWER';

const OUTCOME_OF: Readonly<Record<Hit, number>> = {
  BLOCK: LOG_OUTCOME.blocked,
  DEFER: LOG_OUTCOME.deferred,
  WARN: LOG_OUTCOME.warned,
  FEWER: LOG_OUTCOME.blocked,
};

const METRIC_OF = {
  BLOCK: 'guardrailBlocked',
  DEFER: 'guardrailDeferred',
  WARN: 'guardrailWarned',
  FEWER: 'guardrailBlocked',
} as const;

function hit(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
  guardrail: CompiledGuardrail,
  facts: StepFacts,
  kind: Hit,
): void {
  context.trace?.guardrailHit(context, state, subject, event, guardrail, facts, OUTCOME_OF[kind]);
  const day = state.day - context.firstDay;
  context.recorder.flow(METRIC_ROW[METRIC_OF[kind]], day, 1);
  const { guardrail: row } = LOG_KIND;
  const { processNumber } = subject;
  context.recorder.event(day, processNumber, row, guardrail.index, OUTCOME_OF[kind], 0);
}

/** Outcomes with which nothing went out: no window counts them. */
const NOT_SENT: readonly number[] = [
  LOG_OUTCOME.noMobile,
  LOG_OUTCOME.noEmail,
  LOG_OUTCOME.optedOut,
];

/** Notes a step that ran, for windows, caps and spacing. Every activator calls it, whatever the family. */
export function rememberStep(
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
  outcome: number,
  reconnecting = false,
): void {
  if (NOT_SENT.includes(outcome)) return;
  const attempts = Math.min(event.callAttempts, state.callAttempts);
  const made = outcome === LOG_OUTCOME.reached;
  const spoken = made && event.callAttempts > 0;
  const traits = reconnecting ? event.traits | STEP.reconnection : event.traits;
  state.steps.add(state.day, traits, subject.debtClass, attempts, made, spoken);
}
