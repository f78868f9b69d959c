import type { Effect } from '../../../src-engine/algorithms/collection-event/effect.ts';
import { unreachable } from '../../../src-engine/base/assert.ts';
import type { Day } from '../../../src-engine/base/day.ts';
import { PURPOSE } from '../../../src-engine/base/purposes.ts';
import { CHANNEL } from '../../../src-engine/model/behaviour.ts';
import type { LogOutcomeName } from '../../../src-engine/model/event-log.ts';
import type { ToDoMessage } from '../../../src-engine/model/to-do-message.ts';
import { agedDebt, agreementDebt, allOf } from './aged-debt.ts';
import { postCredit } from './agreements.ts';
import { bar, restore } from './bars.ts';
import { postDebit, postFee } from './billing.ts';
import { charge, contactCustomer, countContacts, drawKey, exposeCustomer } from './contact.ts';
import { cancelPlans, offerPlan } from './plans.ts';
import { offerPromise } from './promises.ts';
import { addRatingRow } from './returned-payments.ts';
import { runsService } from './severance-rules.ts';
import type { Words } from './tone.ts';
import { routed } from './work-batches.ts';
import type { Account, Agreement, World } from './world.ts';

type ToDo = Extract<Effect, { kind: 'to-do' }>;

/** Outcomes of an event that could not be done (decision 16). */
export const FAILED: readonly LogOutcomeName[] = [
  'noLetterTemplate',
  'noResponsiblePerson',
  'noAgreement',
  'noToDoType',
  'roleNotAllowed',
];

/** A step of a process of any family, and whose. */
export interface Step {
  readonly world: World;
  readonly account: Account;
  readonly debtClass: string;
  /** Agreements that the process is about. */
  readonly linked: readonly Agreement[];
  /** Number of the collection process, 0 in other families. */
  readonly process: number;
  readonly unitCostMinor: number;
  readonly words: Words;
  /** Call attempts that the guardrails allow. */
  readonly attempts: number;
  readonly today: Day;
}

/** Effects that belong to one family of processes only. */
type FamilyEffect = Extract<
  Effect,
  {
    kind:
      | 'start-severance'
      | 'field-activity'
      | 'expire-agreement'
      | 'sever-others'
      | 'break-arrangement'
      | 'refer-agency'
      | 'cancel-referral'
      | 'write-off';
  }
>;

function arrears({ world, account, debtClass, today }: Step): number {
  return allOf(agedDebt(world, account, debtClass, today));
}

function toDoProblem(
  { world, account }: Step,
  { toDoType, role }: ToDo,
  message: ToDoMessage,
): LogOutcomeName | null {
  const { types } = world.rules.toDos;
  if (types.every(({ code }) => code !== toDoType)) return 'noToDoType';
  const entry = routed(world, account, { type: toDoType, role, message });
  if (entry === null) return null;
  const made = types.find(({ code }) => code === entry.type);
  return made?.allowedRoles.includes(entry.role) === true ? null : 'roleNotAllowed';
}

function askFor({ account, process }: Step, { toDoType, role }: ToDo, message: ToDoMessage): void {
  account.requests.push({ type: toDoType, role, message, process });
}

/** A contact for each responsible person, a print for each notified one, one reading (decision 17). */
function letter(step: Step, effect: Extract<Effect, { kind: 'letter' }>): LogOutcomeName {
  const { world, account, process, unitCostMinor, today } = step;
  if (!world.rules.letterTemplates.some(({ code }) => code === effect.letter))
    return 'noLetterTemplate';
  if (account.responsiblePersons === 0) return 'noResponsiblePerson';
  if (effect.respectsOptOut && account.optOut.LETTER) return 'optedOut';
  countContacts(world, account, account.responsiblePersons, step.today);
  const prints = Math.min(account.notifiedPersons, account.responsiblePersons);
  if (prints === 0) return 'notPrinted';
  charge(world, account, unitCostMinor * prints);
  world.books.add(effect.counter, prints);
  const amountMinor = arrears(step);
  for (let print = 0; print < prints; print++)
    account.letters.push({ letter: effect.letter, process, amountMinor });
  return exposeCustomer(world, account, effect.channel, today, step.words)
    ? 'reached'
    : 'notReached';
}

/** A call reaches the right party with 1 - (1 - p)^attempts, one draw a day; else it is a voicemail, perhaps heard. */
function call(step: Step, effect: Extract<Effect, { kind: 'call' }>): LogOutcomeName {
  const { world, account, debtClass, unitCostMinor, today } = step;
  const problem =
    effect.otherwise === null ? null : toDoProblem(step, effect.otherwise, 'NO_CONTACT');
  if (problem !== null) return problem;
  if (arrears(step) < effect.minArrearsMinor) return 'conditionNotMet';
  if (account.optOut.CALL) return 'optedOut';
  const attempts = Math.min(effect.attempts, step.attempts);
  charge(world, account, unitCostMinor * attempts);
  world.books.add('calls', 1);
  world.books.add('dials', attempts);
  const nobody = (1 - effect.rightPartyBasisPoints / 10_000) ** attempts;
  const drawn = world.draws.uniform(PURPOSE.rightParty, drawKey(today, CHANNEL.CALL));
  if (drawn < 1 - nobody) {
    world.books.add('rightParties', 1);
    charge(world, account, effect.talkCostMinor);
    contactCustomer(world, account, 'CALL', today, step.words);
    offerPromise(world, account, debtClass, today);
    return 'reached';
  }
  const heard = contactCustomer(world, account, 'VOICEMAIL', today, step.words);
  if (effect.otherwise !== null) askFor(step, effect.otherwise, 'NO_CONTACT');
  return heard ? 'voicemail' : 'notReached';
}

/** Every budget of the account ends; the current balance becomes the payoff balance (domain.md 3.9). */
function cancelBudget({ world, account, process, unitCostMinor, today }: Step): LogOutcomeName {
  const budgets = account.agreements.filter(({ onBudget }) => onBudget);
  if (budgets.length === 0 && !account.onBudget) return 'nothingToDo';
  charge(world, account, unitCostMinor);
  account.onBudget = false;
  for (const agreement of budgets) {
    const amountMinor = agreement.payoffMinor;
    agreement.onBudget = false;
    agreement.payoffMinor = 0;
    world.books.write({
      process,
      kind: 'budgetCancelled',
      detail: agreement.place,
      outcome: 'done',
      amountMinor,
    });
    if (amountMinor > 0)
      postDebit(world, account, agreement, amountMinor, {
        arrearsDay: today,
        dueDay: today,
        kind: 'debit',
        billKey: null,
      });
    if (amountMinor < 0) postCredit(world, account, agreement, -amountMinor, today);
  }
  return 'done';
}

/** ADD_FEE: a fixed amount and a share of the agreement's own aged debt (decision 37). */
function fee(step: Step, effect: Extract<Effect, { kind: 'fee' }>): LogOutcomeName {
  const { world, account, linked, unitCostMinor, today } = step;
  const open = linked.filter(({ status }) => status !== 'CLOSED' && status !== 'CANCELED');
  if (open.length === 0) return 'noAgreement';
  if (arrears(step) < effect.minArrearsMinor) return 'conditionNotMet';
  const fees = open
    .map((agreement) => {
      const debt = allOf(agreementDebt(world, account, agreement, today));
      const share = Math.floor((debt * effect.rateBasisPoints) / 10_000 + 0.5);
      return { agreement, debt, amountMinor: effect.amountMinor + share };
    })
    .sort((a, b) => a.agreement.place - b.agreement.place);
  const largest = [...fees].sort((a, b) => b.debt - a.debt).slice(0, 1);
  const charged = effect.chargedTo === 'EACH_AGREEMENT' ? fees : largest;
  if (charged.every(({ amountMinor }) => amountMinor === 0)) return 'nothingToDo';
  charge(world, account, unitCostMinor);
  for (const { agreement, amountMinor } of charged)
    if (amountMinor > 0) postFee(world, account, agreement, amountMinor, effect.agesAtOnce, today);
  return 'done';
}

function closeToNewUse({ world, account, linked, unitCostMinor, today }: Step): LogOutcomeName {
  const running = linked.filter(runsService);
  if (running.length === 0) return 'noAgreement';
  const open = running.filter(({ closedToUse }) => !closedToUse);
  if (open.length === 0) return 'nothingToDo';
  charge(world, account, unitCostMinor);
  for (const agreement of open) agreement.closedToUse = true;
  exposeCustomer(world, account, 'RESTRICTION', today);
  return 'done';
}

/** Phases 65 and 85: what one effect does to the world that a process of any family may have. */
export function applyEffect(step: Step, effect: Exclude<Effect, FamilyEffect>): LogOutcomeName {
  const { world, account, unitCostMinor, today } = step;
  switch (effect.kind) {
    case 'contact':
      if (account.optOut[effect.medium]) return 'optedOut';
      if (effect.needs === 'mobile' && !account.hasMobile) return 'noMobile';
      if (effect.needs === 'email' && !account.hasEmail) return 'noEmail';
      charge(world, account, unitCostMinor);
      world.books.add(effect.counter, 1);
      return contactCustomer(world, account, effect.channel, today, step.words)
        ? 'reached'
        : 'notReached';
    case 'letter':
      return letter(step, effect);
    case 'call':
      return call(step, effect);
    case 'nothing':
      charge(world, account, unitCostMinor);
      return 'done';
    case 'credit-rating':
      charge(world, account, unitCostMinor);
      world.books.add('creditEvents', 1);
      addRatingRow(account, effect, today);
      return 'done';
    case 'credit-mark':
      charge(world, account, unitCostMinor);
      world.books.add('creditEvents', 1);
      exposeCustomer(world, account, 'CREDIT_MARK', today);
      return 'done';
    case 'to-do': {
      const problem = toDoProblem(step, effect, 'EVENT');
      if (problem !== null) return problem;
      charge(world, account, unitCostMinor);
      askFor(step, effect, 'EVENT');
      return 'done';
    }
    case 'cancel-budget':
      return cancelBudget(step);
    case 'cancel-pay-plan':
      return cancelPlans(step, effect.skipThirdPartyPayors);
    case 'offer-plan':
      return offerPlan(step, effect);
    case 'fee':
      return fee(step, effect);
    case 'bar':
      return bar(step, effect);
    case 'restore':
      return restore(step, effect.chargeFee);
    case 'close-to-new-use':
      return closeToNewUse(step);
    default:
      return unreachable(effect);
  }
}
