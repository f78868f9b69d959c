import { at } from '../../../src-engine/base/assert.ts';
import type { Day } from '../../../src-engine/base/day.ts';
import { detExp } from '../../../src-engine/base/det-math.ts';
import { PURPOSE } from '../../../src-engine/base/purposes.ts';
import { hazardUnits, thresholdUnits } from '../../../src-engine/kernel/behaviour/hazard-units.ts';
import { abilityFactor, isConstrained } from './ability.ts';
import { isAtAgency } from './agency.ts';
import { receive } from './allocate.ts';
import { askForPlan, goBankrupt, leave, raiseDispute } from './customer-events.ts';
import {
  bankruptcyHazard,
  churnHazard,
  disputeHazard,
  excitement,
  onCalendar,
  planHazard,
} from './customer-hazards.ts';
import { asked, disputes } from './protection.ts';
import { runsService } from './severance-rules.ts';
import type { Account, Budget, Item, World } from './world.ts';

/** Steps per unit of stimulus between which hazard ratios are interpolated, and the largest stimulus (ADR 11). */
const STEPS = 512;
const LARGEST = 8;
/** A stimulus below this has ended (ADR 11). */
const FLOOR = 2 ** -14;

/** What is past due today: the due day has come. */
export function pastDueItems(account: Account, today: Day): readonly Item[] {
  const disputed = disputes(account, today);
  return account.items.filter(
    (item) => item.dueDay !== null && item.dueDay <= today && asked(disputed, item) > 0,
  );
}

/** exp(gamma U), U = Smax (1 - exp(-S / Smax)) (simulation.md 1.3), on whole steps and straight lines between them. */
function hazardRatio(world: World, stimulus: number, sensitivity: number): number {
  const { saturation } = world.behaviour;
  const exact = (value: number) =>
    detExp(sensitivity * (saturation * (1 - detExp(-value / saturation))));
  const position = Math.min(stimulus, LARGEST) * STEPS;
  const step = Math.floor(position);
  const low = exact(step / STEPS);
  const high = exact(Math.min((step + 1) / STEPS, LARGEST));
  return low + (high - low) * (position - step);
}

/** A cause's step today. */
interface Step {
  readonly budget: Budget;
  readonly purpose: number;
  /** Today's hazard, units of 2^-40. */
  readonly hazard: number;
  /** Part of the day after which the budget is used up, null when it is not. */
  readonly time: number | null;
}

function stepOf(world: World, budget: Budget, purpose: number, hazard: number): Step {
  const threshold = thresholdUnits(world.draws.uniform(purpose, budget.occurrence));
  const crosses = budget.spentUnits + hazard >= threshold;
  return {
    budget,
    purpose,
    hazard,
    time: crosses ? (threshold - budget.spentUnits) / hazard : null,
  };
}

/** While service is cut, its owner pays to have it back: by whole days since the cut (simulation.md 1.7). */
function restorePerDay(world: World, account: Account, today: Day): number {
  const cuts = account.agreements.filter((one) => runsService(one) && one.cutDay !== null);
  if (cuts.length === 0) return 0;
  const days = today - Math.min(...cuts.map((one) => one.cutDay ?? today)) - 1;
  const stretches = world.behaviour.restorePerDay.filter(({ fromDay }) => fromDay <= days);
  return stretches.at(-1)?.perDay ?? 0;
}

/** What is known moves paying everything, promises broken since too; three in all count (simulation.md 1.4). */
function trusted(world: World, { customer, promises }: Account): number {
  const { known } = customer;
  const slope = world.behaviour.covariates?.full.brokenPromise ?? 0;
  const before = Math.min(3, known.brokenBefore);
  const since = promises.filter(({ status }) => status === 'BROKEN').length;
  return since === 0 ? known.full : known.full * detExp(slope * Math.min(3 - before, since));
}

/** The competing steps of today, in the order that breaks ties. */
function stepsToday(world: World, account: Account, due: readonly Item[], today: Day): Step[] {
  const { customer } = account;
  const { bandStartDays, partialSensitivity } = world.behaviour;
  const { persona } = customer;
  const age = today - Math.min(...due.map((item) => item.dueDay ?? today));
  const band = bandStartDays.filter((start) => start <= age).length - 1;
  const stimulus = [...customer.stimulus.values()].reduce((sum, value) => sum + value, 0);
  const ratio = (sensitivity: number) =>
    stimulus === 0 ? 1 : hazardRatio(world, stimulus, sensitivity);
  const restore = restorePerDay(world, account, today);
  // Without any service left it is a final debt.
  const ended = account.agreements.every(({ status }) =>
    ['STOPPED', 'REACTIVATED', 'CLOSED', 'CANCELED'].includes(status),
  );
  const share = ended ? world.behaviour.finalDebtFactor : 1;
  const known = { ...customer.known, full: trusted(world, account) };
  const excited = excitement(world, account, today);
  const short = isConstrained(world, account, today);
  const able = (cause: Parameters<typeof abilityFactor>[2]) => abilityFactor(world, short, cause);
  const uplift = short ? (world.behaviour.ability?.uplift ?? 1) : 1;
  const paying = (perDay: number, factor: number, ability: number, sensitivity: number) => {
    const base = Math.floor(hazardUnits(perDay) * share * factor * ability);
    const hazard = Math.floor(base * (ratio(uplift * sensitivity) * excited));
    return onCalendar(world, account, hazard, today);
  };
  const sensitivity = persona.treatmentSensitivity;
  const asBand = Math.max(0, band);
  const ofAll = paying(at(persona.fullPerDay, asBand), known.full, able('full'), sensitivity);
  const all = restore > 0 ? hazardUnits(restore) : ofAll;
  const perDay = at(persona.partialPerDay, asBand);
  const part = paying(perDay, 1, able('partial'), partialSensitivity * sensitivity);
  const response = ratio(uplift * (persona.planRequestSensitivity ?? 0));
  const asks = planHazard(world, account, able('planRequest'), response);
  const fails = bankruptcyHazard(world, account, able('bankruptcy'));
  const { full, partial, dispute, churn, bankruptcy, planRequest } = customer;
  return [
    stepOf(world, full, PURPOSE.fullPayment, all),
    stepOf(world, partial, PURPOSE.partialPayment, part),
    stepOf(world, dispute, PURPOSE.dispute, disputeHazard(world, account, today)),
    stepOf(world, churn, PURPOSE.churn, churnHazard(world, account, today)),
    stepOf(world, bankruptcy, PURPOSE.bankruptcy, fails),
    stepOf(world, planRequest, PURPOSE.planRequest, asks),
  ];
}

/** Part of the balance, Beta(2, 2) as the median of three uniforms; a small rest is paid as well (simulation.md 1.2). */
function partialAmount(world: World, balanceMinor: number, occurrence: number): number {
  const u1 = world.draws.uniform(PURPOSE.partialFraction, 2 * occurrence);
  const u2 = world.draws.second;
  const u3 = world.draws.uniform(PURPOSE.partialFraction, 2 * occurrence + 1);
  const fraction = at(
    [u1, u2, u3].sort((a, b) => a - b),
    1,
  );
  const amount = Math.max(1, Math.floor(fraction * balanceMinor + 0.5));
  return balanceMinor - amount < world.behaviour.smallRemainderMinor ? balanceMinor : amount;
}

/** What is paid beyond everything, up to a part of it. */
function overPaid(world: World, balanceMinor: number, occurrence: number): number {
  const { overPayment } = world.behaviour;
  if (overPayment === undefined) return 0;
  if (world.draws.uniform(PURPOSE.overPayment, occurrence) >= overPayment.probability) return 0;
  return Math.floor(world.draws.second * overPayment.largestShare * balanceMinor + 0.5);
}

/** One competing-risk step (simulation.md 1.2): the earliest crossing wins, then the lower cause; the losers spend up to it. */
function competingRisks(world: World, account: Account, due: readonly Item[], today: Day): void {
  const steps = stepsToday(world, account, due, today);
  let winner: Step | null = null;
  for (const step of steps)
    if (step.time !== null && (winner?.time == null || step.time < winner.time)) winner = step;
  if (winner === null) {
    for (const step of steps) step.budget.spentUnits += step.hazard;
    return;
  }
  for (const step of steps)
    if (step !== winner) step.budget.spentUnits += Math.floor(step.hazard * (winner.time ?? 0));
  const occurrence = winner.budget.occurrence;
  winner.budget.spentUnits = 0;
  winner.budget.occurrence += 1;
  if (winner.purpose === PURPOSE.dispute) raiseDispute(world, account, due, today);
  else if (winner.purpose === PURPOSE.churn) leave(world, account, today);
  else if (winner.purpose === PURPOSE.bankruptcy) goBankrupt(world, account, today);
  else if (winner.purpose === PURPOSE.planRequest) askForPlan(world, account, due, today);
  else pay(world, account, due, winner.purpose, occurrence, today);
}

function pay(
  world: World,
  account: Account,
  due: readonly Item[],
  purpose: number,
  occurrence: number,
  today: Day,
): void {
  account.customer.paidDay = today;
  const disputed = disputes(account, today);
  const balanceMinor = due.reduce((sum, item) => sum + asked(disputed, item), 0);
  const amountMinor =
    purpose === PURPOSE.fullPayment ? balanceMinor : partialAmount(world, balanceMinor, occurrence);
  const overMinor = purpose === PURPOSE.fullPayment ? overPaid(world, balanceMinor, occurrence) : 0;
  receive(world, account, today, {
    amountMinor: amountMinor + overMinor,
    kind: 'payment',
    outcome: amountMinor === balanceMinor ? 'fullPayment' : 'partialPayment',
    onlyClass: null,
    sparesAgency: true,
    keepsRest: overMinor > 0,
  });
}

/** Contacts that begin to act today are added to their channel. */
function beginStimuli(account: Account, today: Day): void {
  const { contacts, stimulus } = account.customer;
  for (const contact of contacts) {
    if (contact.actsFromDay !== today) continue;
    stimulus.set(contact.channel, (stimulus.get(contact.channel) ?? 0) + contact.weight);
  }
}

/** The night's decay by half-lives. */
function decayStimuli(world: World, account: Account): void {
  const { stimulus } = account.customer;
  const isBarred = account.agreements.some(({ supply }) => supply.endsWith('Bar'));
  for (const [channel, value] of [...stimulus]) {
    // A bar acts for as long as it lasts.
    if (channel === 'RESTRICTION' && isBarred) continue;
    const treatment = world.behaviour.treatments.find((candidate) => candidate.channel === channel);
    const left = value * detExp(-Math.LN2 / (treatment?.halfLifeDays ?? 1));
    if (left < FLOOR) stimulus.delete(channel);
    else stimulus.set(channel, left);
  }
}

/** Phase 25. While a pay plan is active the customer pays by the plan only. */
export function customerBehaviour(world: World, account: Account, today: Day): void {
  beginStimuli(account, today);
  // Debt at an agency is paid there.
  const due = pastDueItems(account, today).filter((item) => !isAtAgency(account, item.agreement));
  const onPlan = account.plans.some((plan) => plan.status === 'ACTIVE');
  if (due.length > 0 && !onPlan) competingRisks(world, account, due, today);
  decayStimuli(world, account);
}
