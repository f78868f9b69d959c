import type { Effect } from '../algorithms/collection-event/effect.ts';
import { unreachable } from '../base/assert.ts';
import type { CompiledEvent } from '../kernel/compile/compiled-step.ts';
import { classDebtMinor, oldestAgeDays } from '../kernel/facts/class-debt.ts';
import { overdueMinor, restoreLimitMinor } from '../kernel/facts/overdue.ts';
import { isLifeSupported } from '../kernel/facts/severance-facts.ts';
import type { KernelFacts } from '../kernel/kernel-facts.ts';
import { runningAgreements } from '../kernel/phases/effects/bars.ts';
import { budgetAgreements, hasBudgetPlan } from '../kernel/phases/effects/cancel-budget.ts';
import { plansToCancel } from '../kernel/phases/effects/cancel-pay-plan.ts';
import { hasOptedOut } from '../kernel/phases/effects/contact.ts';
import { requestProblem } from '../kernel/phases/effects/to-do.ts';
import type { EventSubject } from '../kernel/phases/event-subject.ts';
import type { AccountState } from '../kernel/state/account-state.ts';
import { SUPPLY } from '../kernel/state/service-state.ts';
import { LOG_OUTCOME } from '../model/event-log.ts';
import type { Check } from '../model/explanation.ts';
import { ACCOUNT_FLAG } from '../model/portfolio.ts';
import type { ToDoMessage } from '../model/to-do-message.ts';

/** An event about to be applied, and the facts as they stand. */
export interface EventFacts {
  readonly context: KernelFacts;
  readonly state: AccountState;
  readonly subject: EventSubject;
  readonly event: CompiledEvent;
}

function flag(facts: EventFacts, label: string, passed: boolean): Check {
  const actual = passed ? 1 : 0;
  const { pointer: rulePointer } = facts.event;
  return { label, passed, unit: 'flag', actual, limit: 1, test: '=', margin: null, rulePointer };
}

/** A figure that must be at least a limit. */
function atLeast(
  facts: EventFacts,
  label: string,
  unit: Check['unit'],
  actual: number,
  limit: number,
): Check {
  const passed = actual >= limit;
  const margin = Math.abs(actual - limit);
  return {
    label,
    passed,
    unit,
    actual,
    limit,
    test: '>=',
    margin,
    rulePointer: facts.event.pointer,
  };
}

function arrears(facts: EventFacts, limitMinor: number): Check {
  const { context, state, subject } = facts;
  const debt = classDebtMinor(context, state, subject.debtClass, state.day);
  return atLeast(facts, 'Arrears', 'minor', debt, limitMinor);
}

/** The minimum is only worth a line when the event asks for one. */
function arrearsIfAsked(facts: EventFacts, limitMinor: number): Check[] {
  return limitMinor === 0 ? [] : [arrears(facts, limitMinor)];
}

function notOptedOut(facts: EventFacts, medium: 'SMS' | 'EMAIL' | 'CALL' | 'LETTER'): Check {
  const words = { SMS: 'text messages', EMAIL: 'e-mail', CALL: 'calls', LETTER: 'letters' };
  const out = hasOptedOut(facts.context, facts.state, medium);
  return flag(facts, `Not opted out of ${words[medium]}`, !out);
}

function hasFlag({ context, state }: EventFacts, bit: number): boolean {
  return ((context.image.flags[state.account] ?? 0) & bit) !== 0;
}

function contactChecks(facts: EventFacts, effect: Extract<Effect, { kind: 'contact' }>): Check[] {
  const checks = [notOptedOut(facts, effect.medium)];
  if (effect.needs === 'mobile')
    checks.push(flag(facts, 'Mobile number on file', hasFlag(facts, ACCOUNT_FLAG.hasMobile)));
  if (effect.needs === 'email')
    checks.push(flag(facts, 'E-mail address on file', hasFlag(facts, ACCOUNT_FLAG.hasEmail)));
  return checks;
}

function letterChecks(facts: EventFacts, effect: Extract<Effect, { kind: 'letter' }>): Check[] {
  const { context, state } = facts;
  const persons = context.image.responsiblePersons[state.account] ?? 0;
  const notified = context.image.notifiedPersons[state.account] ?? 0;
  return [
    flag(
      facts,
      `Letter template ${effect.letter} for contact ${effect.contactClass} / ${effect.contactType}`,
      context.strategy.letters.index.has(effect.letter),
    ),
    atLeast(facts, 'Responsible persons', 'count', persons, 1),
    ...(effect.respectsOptOut ? [notOptedOut(facts, 'LETTER')] : []),
    atLeast(facts, 'Persons who receive notifications', 'count', notified, 1),
  ];
}

function toDoCheck(
  facts: EventFacts,
  effect: Extract<Effect, { kind: 'to-do' }>,
  message: ToDoMessage,
): Check {
  const role = effect.role === null ? 'the role of the division or type' : effect.role;
  const problem = requestProblem(facts.context, facts.state, effect, message);
  return flag(facts, `To Do ${effect.toDoType} may go to ${role}`, problem === null);
}

function barChecks(facts: EventFacts, effect: Extract<Effect, { kind: 'bar' }>): Check[] {
  const { context, state, subject } = facts;
  const running = runningAgreements(state, subject);
  const allowed = running.filter((agreement) => !isLifeSupported(context, state, agreement));
  const open = allowed.filter(
    (agreement) => (state.services.supply[agreement] ?? 0) < SUPPLY[effect.level],
  );
  const checks = [
    atLeast(facts, 'Agreements whose service runs', 'count', running.length, 1),
    flag(facts, 'No life support', running.length === 0 || allowed.length > 0),
    ...arrearsIfAsked(facts, effect.minArrearsMinor),
    atLeast(facts, 'Agreements not yet barred like this', 'count', open.length, 1),
  ];
  const above = open.map(
    (agreement) =>
      overdueMinor(context, state, agreement) - restoreLimitMinor(context, state, agreement),
  );
  if (above.length > 0)
    checks.push(atLeast(facts, 'Overdue above the restore limit', 'minor', Math.max(...above), 1));
  return checks;
}

function severanceChecks(
  facts: EventFacts,
  effect: Extract<Effect, { kind: 'start-severance' }>,
): Check[] {
  const { context, state, subject } = facts;
  const oldest = oldestAgeDays(context, state, subject.debtClass, state.day);
  return [
    arrears(facts, effect.minArrearsMinor),
    atLeast(facts, 'Oldest debt', 'days', oldest, effect.minOldestAgeDays),
  ];
}

function planCheck(facts: EventFacts): Check {
  const none = plansToCancel(facts.state, facts.subject.debtClass, false).length === 0;
  return flag(facts, 'No active pay plan in the debt class', none);
}

/** Whether life support kept service: known only when the criteria of the agreements were asked (domain.md 3.12). */
export function lifeSupportCheck(event: CompiledEvent, outcome: number): Check[] {
  if (!event.effects.some(({ kind }) => kind === 'start-severance')) return [];
  const shielded = outcome === LOG_OUTCOME.protectedCustomer;
  return [
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

/** The tests that an effect makes, in order, with the values of this moment. */
export function effectChecks(facts: EventFacts, effect: Effect): Check[] {
  const { context, state, subject } = facts;
  switch (effect.kind) {
    case 'contact':
      return contactChecks(facts, effect);
    case 'letter':
      return letterChecks(facts, effect);
    case 'call':
      return [
        ...(effect.otherwise === null ? [] : [toDoCheck(facts, effect.otherwise, 'NO_CONTACT')]),
        ...arrearsIfAsked(facts, effect.minArrearsMinor),
        notOptedOut(facts, 'CALL'),
      ];
    case 'to-do':
      return [toDoCheck(facts, effect, 'EVENT')];
    case 'cancel-budget': {
      const plans = budgetAgreements(state).length + (hasBudgetPlan(context, state) ? 1 : 0);
      return [atLeast(facts, 'Budgets of the account', 'count', plans, 1)];
    }
    case 'cancel-pay-plan': {
      const plans = plansToCancel(state, subject.debtClass, effect.skipThirdPartyPayors);
      return [atLeast(facts, 'Active pay plans to cancel', 'count', plans.length, 1)];
    }
    case 'offer-plan':
      return [arrears(facts, Math.max(1, effect.minArrearsMinor)), planCheck(facts)];
    case 'fee':
      return [
        atLeast(facts, 'Agreements to charge', 'count', subject.agreements.length, 1),
        ...arrearsIfAsked(facts, effect.minArrearsMinor),
      ];
    case 'bar':
      return barChecks(facts, effect);
    case 'restore': {
      const barred = subject.agreements.filter((agreement) => state.services.isBarred(agreement));
      return [atLeast(facts, 'Barred agreements', 'count', barred.length, 1)];
    }
    case 'close-to-new-use': {
      const running = runningAgreements(state, subject).length;
      return [atLeast(facts, 'Agreements whose service runs', 'count', running, 1)];
    }
    case 'start-severance':
      return severanceChecks(facts, effect);
    case 'nothing':
    case 'credit-rating':
    case 'credit-mark':
    case 'field-activity':
    case 'expire-agreement':
    case 'sever-others':
    case 'break-arrangement':
    // The decisions on agencies and write-off say what they looked at.
    case 'refer-agency':
    case 'cancel-referral':
    case 'write-off':
      return [];
    default:
      return unreachable(effect);
  }
}
