import { at } from '../../../src-engine/base/assert.ts';
import { fingerprint } from '../../../src-engine/base/canonical-json.ts';
import { isoDate } from '../../../src-engine/base/day.ts';
import { murmur3 } from '../../../src-engine/base/hash.ts';
import { narrowed } from '../../../src-engine/base/whole-numbers.ts';
import type { Strategy } from '../../../src-engine/config/strategy-schema.ts';
import { Draws } from '../../../src-engine/kernel/behaviour/draws.ts';
import type { Portfolio } from '../../../src-engine/model/portfolio.ts';
import {
  ACCOUNT_MEASURES,
  type ArmResult,
  type RunPlan,
  type RunResult,
} from '../../../src-engine/model/run.ts';
import { ENGINE_VERSION } from '../../../src-engine/version.ts';
import { portfolioReferrals } from './agency.ts';
import { agencyRemittances } from './agency-remittances.ts';
import { agreementActivation } from './agreements.ts';
import { openingArrears } from './arrears-base.ts';
import { restorations } from './bars.ts';
import { billing } from './billing.ts';
import { Books } from './books.ts';
import { close, openArrears, outcomes, snapshot } from './close.ts';
import { customerBehaviour } from './customer.ts';
import { disputeOutcomes, payDividend } from './customer-events.ts';
import { debtMonitors } from './debt-monitor.ts';
import { dunningMonitor } from './dunning.ts';
import { eventActivator } from './event-activator.ts';
import { tellFirstArrears, tellPlans } from './first-arrears.ts';
import { holdMonitor } from './holds.ts';
import { manualWork } from './manual-work.ts';
import { cancelPlansWithoutAgreement, payPlanMonitor, processMonitor } from './monitors.ts';
import { openAccount } from './opening-position.ts';
import type { LivedStep } from './processes.ts';
import { holdFor, promiseMonitor } from './promises.ts';
import { Parked, Queues } from './queues.ts';
import { returnedPayments } from './returned-payments.ts';
import { type Rules, rulesOf } from './rules.ts';
import { processesUnderWay } from './running-processes.ts';
import { scheduledMoney } from './scheduled-money.ts';
import { servedNow } from './served.ts';
import { severanceActivator } from './severance-activator.ts';
import { expireWaits } from './shared-capacity.ts';
import { workBatches } from './work-batches.ts';
import type { Account, World } from './world.ts';
import { writeOffActivator, writeOffMonitor } from './write-off.ts';

/** One day of one account, in the order of docs/simulation.md. */
function liveDay(world: World, account: Account, today: number): void {
  snapshot(world, account, today);
  holdMonitor(world, account, today);
  disputeOutcomes(world, account, today);
  payDividend(world, account, today);
  billing(world, account, today);
  scheduledMoney(world, account, today);
  returnedPayments(world, account, today);
  customerBehaviour(world, account, today);
  agencyRemittances(world, account, today);
  manualWork(world, account, today);
  payPlanMonitor(world, account, today);
  promiseMonitor(world, account, today);
  const activateFirst = world.rules.settings.batchOrder === 'ACTIVATE_FIRST';
  if (!activateFirst) processMonitor(world, account, today);
  debtMonitors(world, account, today);
  dunningMonitor(world, account, today);
  eventActivator(world, account, today);
  if (activateFirst) processMonitor(world, account, today);
  severanceActivator(world, account, today);
  agreementActivation(world, account, today);
  cancelPlansWithoutAgreement(world, account);
  restorations(world, account, today);
  writeOffMonitor(world, account, today);
  writeOffActivator(world, account, today);
  workBatches(world, account);
  expireWaits(world, account);
  close(world, account, today);
}

/** Takes up the draws of an account (simulation.md 4.1). */
function turnTo(draws: Draws, id: string, replication: number): void {
  draws.of(murmur3(id, 0x9e37_79b9), murmur3(id, 0x85eb_ca77), replication);
}

/**
 * One replication of one arm: account by account, day by day, for contact caps count what the customer's earlier accounts
 * have done. Returns each account's outcomes.
 */
function liveReplication(
  portfolio: Portfolio,
  world: World,
  replication: number,
): readonly (readonly number[])[] {
  const queues = new Queues();
  const turns = portfolio.accounts.customer;
  const turnOf = (place: number) =>
    turns.slice(0, place).filter((customer) => customer === turns[place]).length;
  const customerOf = (place: number) => turns[place] ?? 0;
  const waiting: World = { ...world, queues, customerOf, turnOf };
  if (world.rules.capacityGroups.length > 0) {
    do {
      const books = new Books(world.days, replication + 1);
      liveAccounts(portfolio, { ...waiting, books }, replication);
    } while (queues.answerEarliest());
  }
  return liveAccounts(portfolio, waiting, replication);
}

/** Lives every account to the end of the run, or to the question that parks it. */
function liveAccounts(
  portfolio: Portfolio,
  world: World,
  replication: number,
): readonly (readonly number[])[] {
  const { draws, books } = world;
  const stepsOfCustomer = new Map<number, LivedStep[]>();
  return portfolio.accounts.ids.map((id, place) => {
    const customer = portfolio.accounts.customer[place] ?? 0;
    const before = stepsOfCustomer.get(customer) ?? [];
    turnTo(draws, id, replication);
    const account = openAccount(portfolio, place, world.behaviour, draws, before);
    portfolioReferrals(world, portfolio, account);
    account.served = servedNow(world, account);
    for (const promise of account.promises) holdFor(world, account, promise);
    openArrears(world, account);
    account.totals.openingArrearsMinor = openingArrears(account, world.firstDay);
    books.turnTo(replication, account.place, 0);
    processesUnderWay(world, portfolio, account);
    try {
      for (let day = 0; day < world.days; day++) {
        books.turnTo(replication, account.place, day);
        liveDay(world, account, world.firstDay + day);
      }
    } catch (thrown) {
      if (!(thrown instanceof Parked)) throw thrown;
    }
    books.turnTo(replication, account.place, world.days);
    snapshot(world, account, world.firstDay + world.days);
    tellFirstArrears(world, account);
    tellPlans(world, account);
    stepsOfCustomer.set(customer, [...before, ...account.steps]);
    return outcomes(world, account);
  });
}

/** [replication][account][measure] of one arm. */
type Outcomes = readonly (readonly (readonly number[])[])[];

/** [measure][account], by what `value` makes of each replication. */
function columns(
  arm: Outcomes,
  accounts: number,
  value: (replication: number, account: number, measure: number) => number,
): Float64Array {
  return Float64Array.from({ length: ACCOUNT_MEASURES.length * accounts }, (_, place) => {
    const measure = Math.floor(place / accounts);
    return arm.reduce(
      (sum, _outcomes, replication) => sum + value(replication, place % accounts, measure),
      0,
    );
  });
}

function armResult(
  name: string,
  strategy: Strategy,
  books: Books,
  arm: Outcomes,
  champion: Outcomes,
): ArmResult {
  const accounts = at(arm, 0).length;
  const outcome = (of: Outcomes, replication: number, account: number, measure: number) =>
    at(at(at(of, replication), account), measure);
  return {
    name,
    strategyFingerprint: fingerprint(strategy),
    daily: books.daily,
    ageing: books.ageing,
    rolls: books.rolls,
    charges: null,
    tallies: books.tallies,
    replicationTotals: Float64Array.from(
      arm.flatMap((replication) =>
        ACCOUNT_MEASURES.map((_, measure) =>
          replication.reduce((sum, account) => sum + at(account, measure), 0),
        ),
      ),
    ),
    accountSums: narrowed(
      columns(arm, accounts, (replication, account, measure) =>
        outcome(arm, replication, account, measure),
      ),
    ),
    differenceSquares:
      arm === champion
        ? new Float64Array(0)
        : columns(
            arm,
            accounts,
            (replication, account, measure) =>
              (outcome(arm, replication, account, measure) -
                outcome(champion, replication, account, measure)) **
              2,
          ),
    firstReplication: narrowed(
      columns(arm.slice(0, 1), accounts, (replication, account, measure) =>
        outcome(arm, replication, account, measure),
      ),
    ),
    log: books.log(),
  };
}

/** Runs a plan the slow, obvious way; the result has the layout of the kernel's, with every replication's log. */
export function simulatePlainly(portfolio: Portfolio, plan: RunPlan): RunResult {
  const rulesOfArm = (strategy: Strategy): Rules => rulesOf(strategy, portfolio);
  const championRules = rulesOfArm(at(plan.arms, 0).strategy);
  const lived = plan.arms.map(({ name, strategy }) => {
    const books = new Books(plan.days, plan.replications);
    const world: World = {
      firstDay: portfolio.asOfDay,
      days: plan.days,
      rules: rulesOfArm(strategy),
      behaviour: plan.behaviour,
      payments: plan.payments ?? [],
      commands: plan.commands ?? [],
      arm: name,
      draws: new Draws(plan.seed),
      books,
      debtClasses: portfolio.debtClasses,
      customerClasses: portfolio.customerClasses,
      riskCategories: portfolio.riskCategories,
      agencies: portfolio.agencies,
      queues: new Queues(),
      customerOf: () => 0,
      turnOf: () => 0,
      agencyActiveMinor: (agency) =>
        portfolio.agencyActiveMinor[portfolio.agencies.indexOf(agency)] ?? 0,
      isBankHoliday: (day) => championRules.workCalendar.holidays.includes(isoDate(day)),
      curedAtMinor: (debtClass) =>
        (plan.cureTolerance ?? 'cancel-threshold') === 'cancel-threshold'
          ? (championRules.debtClasses.get(debtClass)?.cancelAtMinor ?? 0)
          : 0,
      allowsSmallRest: plan.cureTolerance === 'small',
    };
    const replications = Array.from({ length: plan.replications }, (_, replication) =>
      liveReplication(portfolio, world, replication),
    );
    return { books, replications };
  });
  const champion = at(lived, 0).replications;
  return {
    engineVersion: ENGINE_VERSION,
    portfolioFingerprint: portfolio.fingerprint,
    behaviourFingerprint: fingerprint(plan.behaviour),
    seed: plan.seed,
    days: plan.days,
    replications: plan.replications,
    accounts: portfolio.accounts.count,
    asOfDay: portfolio.asOfDay,
    currency: portfolio.currency,
    arms: plan.arms.map(({ name, strategy }, index) => {
      const { books, replications } = at(lived, index);
      return armResult(name, strategy, books, replications, champion);
    }),
  };
}
