import type { Effect } from '../../../src-engine/algorithms/collection-event/effect.ts';
import { findAlgorithm } from '../../../src-engine/algorithms/registry.ts';
import { at } from '../../../src-engine/base/assert.ts';
import type { Day } from '../../../src-engine/base/day.ts';
import { detLog } from '../../../src-engine/base/det-math.ts';
import { PURPOSE } from '../../../src-engine/base/purposes.ts';
import { hazardUnits, thresholdUnits } from '../../../src-engine/kernel/behaviour/hazard-units.ts';
import type { LogOutcomeName } from '../../../src-engine/model/event-log.ts';
import type { Portfolio } from '../../../src-engine/model/portfolio.ts';
import { balanceOf } from './balances.ts';
import { charge } from './contact.ts';
import type { Referral } from './processes.ts';
import type { Account, Agreement, World } from './world.ts';

/** Place of an agency among the strategy's, then those that only the portfolio knows. */
function placeOf(world: World, agency: string): number {
  const own = world.rules.writeOff.agencies.map(({ code }) => code);
  return [...own, ...world.agencies.filter((code) => !own.includes(code))].indexOf(agency);
}

/** What the agency is asked to collect: what its agreements owe, and what was written off of them. */
export function referredMinor(referral: Referral): number {
  return referral.agreements.reduce(
    (sum, agreement) =>
      sum + Math.max(0, balanceOf(referral.account, agreement)) + agreement.writtenOffMinor,
    referral.offBookMinor,
  );
}

/** Days from `fromDay` on use up an exponential budget; the day on which it is gone, null when it never is. */
function recoveryDay(world: World, ordinal: number, isLater: boolean, fromDay: Day): Day | null {
  const { agency, laterPlacement } = world.behaviour;
  const { liquidation, days } = isLater ? (laterPlacement ?? agency) : agency;
  const daily = hazardUnits(-detLog(1 - liquidation) / days);
  if (daily === 0) return null;
  const budget = thresholdUnits(world.draws.uniform(PURPOSE.agency, ordinal));
  const last = world.firstDay + world.days;
  let spent = 0;
  for (let day = fromDay + 1; day < last; day++) {
    spent += daily;
    if (spent >= budget) return day;
  }
  return null;
}

function openReferral(
  world: World,
  account: Account,
  fields: Pick<Referral, 'agency' | 'agreements' | 'startedBy'>,
  fromDay: Day,
): Referral {
  const ordinal = account.referrals.length;
  // What became of the last referral of each agreement decides.
  const isLater = fields.agreements.some(
    (agreement) =>
      account.referrals.findLast((before) => before.agreements.includes(agreement))?.wasRecalled,
  );
  const referral: Referral = {
    account,
    ...fields,
    isOpen: true,
    isLater,
    wasRecalled: false,
    amountMinor: 0,
    offBookMinor: 0,
    recoveryDay: recoveryDay(world, ordinal, isLater, fromDay),
  };
  account.referrals.push(referral);
  return referral;
}

/** Referrals of the portfolio: of the agreements whose service has ended, else of all. */
export function portfolioReferrals(world: World, portfolio: Portfolio, account: Account): void {
  const { accounts, referrals, agencies } = portfolio;
  const from = accounts.referralStart[account.place] ?? 0;
  const to = accounts.referralStart[account.place + 1] ?? 0;
  for (let row = from; row < to; row++) {
    if (referrals.active[row] !== 1) continue;
    const ended = account.agreements.filter((agreement) => !isServed(agreement));
    const referral = openReferral(
      world,
      account,
      {
        agency: at(agencies, referrals.agency[row] ?? 0),
        agreements: ended.length > 0 ? ended : account.agreements,
        startedBy: null,
      },
      world.firstDay - 1,
    );
    referral.amountMinor = referrals.amountMinor[row] ?? 0;
    if (referredMinor(referral) === 0) referral.offBookMinor = referral.amountMinor;
    account.openedWithAgencies.push({
      agency: referral.agency,
      amountMinor: referral.amountMinor,
    });
  }
}

export function isServed(agreement: Agreement): boolean {
  return agreement.status === 'ACTIVE';
}

/** An agency has the agreement's debt. */
export function isAtAgency(account: Account, agreement: Agreement): boolean {
  return account.referrals.some(
    (referral) => referral.isOpen && referral.agreements.includes(agreement),
  );
}

/** The portfolio's active debt of an agency with what this account changed of it. */
function activeMinor(world: World, account: Account, agency: string): number {
  const opening = world.agencyActiveMinor(agency);
  const before = account.openedWithAgencies
    .filter((entry) => entry.agency === agency)
    .reduce((sum, entry) => sum + entry.amountMinor, 0);
  const now = account.referrals
    .filter((referral) => referral.isOpen && referral.agency === agency)
    .reduce((sum, referral) => sum + referral.amountMinor, 0);
  return opening - before + now;
}

function chosenAgency(world: World, account: Account, named: string | null): string | null {
  const open = world.rules.writeOff.agencies.filter(({ active }) => active);
  if (named !== null) return open.find(({ code }) => code === named)?.code ?? null;
  if (open.length === 0) return null;
  const { code, parameters } = world.rules.writeOff.agencyChoice;
  const choice = findAlgorithm('agency-choice', code);
  const loads = open.map((agency) => ({
    code: agency.code,
    activeMinor: activeMinor(world, account, agency.code),
  }));
  return at(open, choice?.choose(parameters, loads, account.id) ?? 0).code;
}

/** REFER_AGENCY: what no agency has yet of the given agreements. */
export function refer(
  world: World,
  account: Account,
  agreements: readonly Agreement[],
  effect: { readonly minAmountMinor: number; readonly agency: string | null },
  startedBy: NonNullable<Referral['startedBy']>,
  unitCostMinor: number,
  today: Day,
): LogOutcomeName {
  const worth = (agreement: Agreement) =>
    Math.max(0, balanceOf(account, agreement)) + agreement.writtenOffMinor;
  const owing = agreements.filter((agreement) => worth(agreement) > 0);
  const free = owing.filter((agreement) => !isAtAgency(account, agreement));
  if (owing.length > 0 && free.length === 0) return 'alreadyReferred';
  const amountMinor = free.reduce((sum, agreement) => sum + worth(agreement), 0);
  if (amountMinor === 0 || amountMinor < effect.minAmountMinor) return 'conditionNotMet';
  const agency = chosenAgency(world, account, effect.agency);
  if (agency === null) return 'noAgency';
  account.totals.costMinor += unitCostMinor;
  world.books.add('costMinor', unitCostMinor);
  const referral = openReferral(world, account, { agency, agreements: free, startedBy }, today);
  referral.amountMinor = amountMinor;
  world.books.add('referrals', 1);
  history(world, referral, 'referred', 'done', amountMinor);
  return 'done';
}

function history(
  world: World,
  referral: Referral,
  kind: 'referred' | 'referralClosed',
  outcome: LogOutcomeName,
  amountMinor: number,
): void {
  const detail = placeOf(world, referral.agency);
  const process = referral.startedBy?.number ?? 0;
  world.books.write({ process, kind, detail, outcome, amountMinor });
}

/** Amounts follow what is owed; what is paid is closed. */
export function followReferrals(world: World, account: Account): void {
  for (const referral of account.referrals) {
    if (!referral.isOpen) continue;
    const amountMinor = referredMinor(referral);
    if (amountMinor === 0) {
      referral.isOpen = false;
      history(world, referral, 'referralClosed', 'paid', referral.amountMinor);
    } else if (amountMinor !== referral.amountMinor) {
      referral.amountMinor = amountMinor;
      history(world, referral, 'referred', 'changed', amountMinor);
    }
  }
}

/** Takes back the open referrals for which `belongs` holds; returns how many. */
export function recall(
  world: World,
  account: Account,
  belongs: (referral: Referral) => boolean,
): number {
  const found = account.referrals.filter((referral) => referral.isOpen && belongs(referral));
  for (const referral of found) {
    referral.isOpen = false;
    referral.wasRecalled = true;
    history(world, referral, 'referralClosed', 'recalled', referral.amountMinor);
  }
  return found.length;
}

/** REFER_AGENCY and CANCEL_REFERRAL of a process that is about the given agreements. */
export function agencyEffect(
  world: World,
  account: Account,
  agreements: readonly Agreement[],
  effect: Extract<Effect, { kind: 'refer-agency' | 'cancel-referral' }>,
  startedBy: NonNullable<Referral['startedBy']>,
  unitCostMinor: number,
  today: Day,
): LogOutcomeName {
  if (effect.kind === 'refer-agency')
    return refer(world, account, agreements, effect, startedBy, unitCostMinor, today);
  const recalled = recall(world, account, (referral) =>
    referral.agreements.some((agreement) => agreements.includes(agreement)),
  );
  if (recalled === 0) return 'notReferred';
  charge(world, account, unitCostMinor);
  return 'done';
}
