import { contactsSince } from '../../facts/contacts-since.ts';
import type { KernelContext } from '../../kernel-context.ts';
import type { AccountState } from '../../state/account-state.ts';
import { CAUSE } from '../causes.ts';
import { factorAt } from '../daily-hazard.ts';
import type { CompiledOptions } from './compile-options.ts';

const NO_FACTORS = new Float64Array(0);

/** Contacts on the days before `day` that raise churn, beyond the free ones; bars and credit marks are none. */
export function contactsTooMany(context: KernelContext, state: AccountState, day: number): number {
  const { churn } = context.behaviour.model;
  if (churn === undefined) return 0;
  return Math.max(0, contactsSince(state, day - churn.contactWindowDays) - churn.freeContacts);
}

/**
 * Today's hazard of the causes beyond payments into `state.todayUnits`, hazard units; 0 for one that cannot happen. One cause
 * after the other, not by a loop that asks which cause it is: it is measured on every visit of a customer at risk.
 */
export function measureOthers(
  context: KernelContext,
  options: CompiledOptions,
  state: AccountState,
  stimulus: number,
  day: number,
): void {
  const { customer, todayUnits, persona } = state;
  const { units } = options;
  const { factors, abilityFactors } = customer;
  const row = persona * factors.length;
  const dispute = (units[row + CAUSE.dispute] ?? 0) * (factors[CAUSE.dispute] ?? 1);
  const disputes = dispute > 0 && customer.openDisputes === 0;
  todayUnits[CAUSE.dispute] = disputes ? disputeUnits(context, state, dispute, day) : 0;
  const churn = (units[row + CAUSE.churn] ?? 0) * (factors[CAUSE.churn] ?? 1);
  todayUnits[CAUSE.churn] = churn > 0 ? churnUnits(context, options, state, churn, day) : 0;
  const bankruptcy =
    (units[row + CAUSE.bankruptcy] ?? 0) *
    (factors[CAUSE.bankruptcy] ?? 1) *
    (abilityFactors[CAUSE.bankruptcy] ?? 1);
  // Nobody goes bankrupt twice in a run.
  todayUnits[CAUSE.bankruptcy] = customer.isBankrupt ? 0 : Math.floor(bankruptcy);
  const plan = planBase(options, state);
  const table = planTable(options, state);
  const moves = plan > 0 && stimulus > 0 && table.length > 0;
  todayUnits[CAUSE.planRequest] = Math.floor(moves ? plan * factorAt(table, stimulus) : plan);
}

/** Intensity of asking for a plan before contacts; hazard units. */
export function planBase({ units }: CompiledOptions, { customer, persona }: AccountState): number {
  return (
    (units[persona * customer.factors.length + CAUSE.planRequest] ?? 0) *
    (customer.factors[CAUSE.planRequest] ?? 1) *
    (customer.abilityFactors[CAUSE.planRequest] ?? 1)
  );
}

/** Factors of stimuli on it; empty when contacts move nothing. */
export function planTable(
  { planFactors, ability }: CompiledOptions,
  { customer, persona }: AccountState,
): Float64Array {
  const tables = ability !== null && customer.isConstrained ? ability.planFactors : planFactors;
  return tables[persona] ?? NO_FACTORS;
}

function isWithin(since: number, days: number, day: number): boolean {
  return day > since && day <= since + days;
}

function disputeUnits(
  context: KernelContext,
  { customer }: AccountState,
  base: number,
  day: number,
): number {
  const { dispute } = context.behaviour.model;
  if (dispute === undefined) return 0;
  const isFirm = isWithin(customer.firmLetterDay, dispute.firmLetterDays, day);
  return Math.floor(isFirm ? base * dispute.firmLetterFactor : base);
}

function churnUnits(
  context: KernelContext,
  options: CompiledOptions,
  state: AccountState,
  base: number,
  day: number,
): number {
  const { churn, tone } = context.behaviour.model;
  // Nobody leaves twice.
  if (churn === undefined || state.customer.hasLeft || !hasService(state)) return 0;
  const { contactFactors } = options;
  const extra =
    contactFactors.length === 0
      ? 0
      : Math.min(contactFactors.length - 1, contactsTooMany(context, state, day));
  const cut = state.services.cutSinceDay < day ? churn.cutFactor : 1;
  const complained = isWithin(state.customer.complaintDay, churn.complaintDays, day);
  const { toneDay, toneChurn } = state.customer;
  const isTold = tone !== undefined && isWithin(toneDay, tone.churnDays, day);
  return Math.floor(
    base *
      (contactFactors[extra] ?? 1) *
      cut *
      (complained ? churn.complaintFactor : 1) *
      (isTold ? toneChurn : 1),
  );
}

/** Some service runs that the customer can leave; a payment arrangement is none. */
function hasService({ services, agreementCount }: AccountState): boolean {
  for (let agreement = 0; agreement < agreementCount; agreement++)
    if (services.isActive(agreement) && services.arrangement[agreement] !== 1) return true;
  return false;
}
