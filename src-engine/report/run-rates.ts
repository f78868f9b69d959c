import { countedRate } from '../analyze/receivable-measures.ts';
import { at } from '../base/assert.ts';
import { isUntreated } from '../config/untreated-strategy.ts';
import {
  RATE_DEFINITIONS,
  RATE_IDS,
  type RateId,
  type RunRate,
} from '../model/rate-definitions.ts';
import type { RE_DEFAULT_DAYS } from '../model/re-default.ts';
import { RESTORED_WITHIN_DAYS } from '../model/restored.ts';
import type { ArmResult, RunPlan, RunResult } from '../model/run.ts';
import { ArmTotals } from './arm-totals.ts';
import { curedLuck } from './cured-luck.ts';
import { type ArmRates, type KnownRates, rateIntervals } from './rate-intervals.ts';
import { receivableRates } from './receivable-rates.ts';
import { timeRates } from './time-rates.ts';

type Parts = readonly [number, number];

/** Totals of the arm that treats nobody; null when the plan has none. */
export function untreatedTotals(plan: RunPlan, result: RunResult): ArmTotals | null {
  const place = plan.arms.findIndex(({ strategy }) => isUntreated(strategy));
  const arm = result.arms[place];
  return arm === undefined ? null : new ArmTotals(arm, result);
}

function curesOf(totals: ArmTotals): Partial<Record<RateId, Parts>> {
  const entries = totals.flow('arrearsEntries');
  const entryMinor = totals.flow('arrearsEntryMinor');
  return {
    cureRate: [totals.flow('cures'), entries],
    cureRateValue: [totals.flow('curedMinor'), entryMinor],
    selfCure: [totals.flow('selfCures'), entries],
    selfCureValue: [totals.flow('selfCuredMinor'), entryMinor],
    ...reDefaultsOf(totals, 60),
    ...reDefaultsOf(totals, 90),
    ...reDefaultsOf(totals, 180),
    complaintsOfLate: [totals.flow('complaints'), entries],
  };
}

/** What makes a rate of cures of those past due on day 0: accounts, and what they owed. */
function lateWeights(pastDueMinor: Float64Array) {
  return { cured: pastDueMinor.map((value) => (value > 0 ? 1 : 0)), curedValue: pastDueMinor };
}

function curedAtEnd(
  totals: ArmTotals,
  pastDueMinor: Float64Array | null,
): Partial<Record<RateId, Parts>> {
  if (pastDueMinor === null) return {};
  const { cured, curedValue } = lateWeights(pastDueMinor);
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  return {
    cured: [totals.curedAtEnd(cured), sum(cured)],
    curedValue: [totals.curedAtEnd(curedValue), sum(curedValue)],
  };
}

/** Only cures that the horizon follows for long enough count, in both parts. */
function reDefaultsOf(
  totals: ArmTotals,
  days: (typeof RE_DEFAULT_DAYS)[number],
): Partial<Record<RateId, Parts>> {
  return {
    [`reDefault${days}`]: [
      totals.followed(`reDefaults${days}`, days),
      totals.followed('cures', days),
    ],
    [`reDefault${days}Value`]: [
      totals.followed(`reDefaulted${days}Minor`, days),
      totals.followed('curedMinor', days),
    ],
  };
}

function moneyOf(totals: ArmTotals): Partial<Record<RateId, Parts>> {
  const cash = totals.measure('cashMinor');
  const cost = totals.measure('costMinor');
  const recovered = totals.measure('recoveredMinor');
  const base = totals.measure('arrearsBaseMinor');
  const writtenOff = totals.flow('writtenOffMinor');
  return {
    liquidation: [totals.measure('openingRecoveredMinor'), totals.measure('openingArrearsMinor')],
    recovery: [recovered, base],
    netRecovery: [recovered - cost, base],
    costToCollect: [cost, cash],
    costOfRecovery: [cost, recovered],
    netOfCash: [cash - cost, cash],
    netLoss: [writtenOff - totals.flow('lateRecoveredMinor'), base],
    feesRecovered: [totals.flow('feesRecoveredMinor'), totals.flow('feesMinor')],
    costLessFees: [cost - totals.flow('feesRecoveredMinor'), recovered],
    commission: [totals.flow('commissionMinor'), totals.flow('agencyMinor')],
    writtenOffOfBase: [writtenOff, base],
    writtenOffOfBilled: [writtenOff, totals.flow('billedMinor')],
  };
}

function commitmentsOf(totals: ArmTotals): Partial<Record<RateId, Parts>> {
  const kept = totals.flow('promisesKept');
  const keptMinor = totals.flow('promisedKeptMinor');
  const plansKeptMinor = totals.flow('plansKeptMinor');
  const [plansKept, plansBroken] = [totals.flow('plansKept'), totals.flow('plansBroken')];
  return {
    promisesKept: [kept, kept + totals.flow('promisesBroken')],
    promisesKeptValue: [keptMinor, keptMinor + totals.flow('promisedBrokenMinor')],
    plansCompleted: [plansKept, plansKept + plansBroken],
    plansCompletedValue: [plansKeptMinor, plansKeptMinor + totals.flow('plansBrokenMinor')],
    plansBroken: [plansBroken, totals.flow('plansStarted')],
  };
}

function contactsOf(totals: ArmTotals, accounts: number): Partial<Record<RateId, Parts>> {
  const contacts = totals.flow('contacts');
  const cuts = totals.flow('cuts');
  const weeks = totals.measure('arrearsDays') / 7;
  return {
    contactsPerProcess: [contacts, totals.measure('processes')],
    contactsPerArrearsWeek: [contacts, weeks],
    dialsPerArrearsWeek: [totals.flow('dials'), weeks],
    rightPartiesPerArrearsWeek: [totals.flow('rightParties'), weeks],
    rightParties: [totals.flow('rightParties'), totals.flow('dials')],
    disconnections: [cuts, accounts],
    reconnections: [totals.flow('reconnections'), cuts],
    complaints: [totals.flow('complaints'), accounts],
    restoredSoon: [
      totals.followed('cutsRestored', RESTORED_WITHIN_DAYS),
      totals.followed('cuts', RESTORED_WITHIN_DAYS),
    ],
    cutsOfVulnerable: [totals.flow('cutsOfVulnerable'), cuts],
  };
}

/** Who is still a customer at the end, of those who were on the first day. */
function retentionOf(totals: ArmTotals): Partial<Record<RateId, Parts>> {
  const { count, value } = served(totals);
  const closed = totals.flow('closedAccounts');
  const closedMinor = totals.flow('closedMinor');
  return {
    churn: [totals.flow('churned'), count],
    churnValue: [totals.flow('churnedMinor'), value],
    closed: [closed, count],
    closedValue: [closedMinor, value],
    retained: [count - closed, count],
    retainedValue: [value - closedMinor, value],
  };
}

/** Before the first day: what is left at the end and what has ended since. */
function served(totals: ArmTotals): { readonly count: number; readonly value: number } {
  return {
    count: totals.atEnd('servedAccounts') + totals.flow('closedAccounts'),
    value: totals.atEnd('servedMinor') + totals.flow('closedMinor'),
  };
}

/** What treatment did, and what happens without it: the same accounts with the same luck. */
function againstUntreated(
  totals: ArmTotals,
  without: ArmTotals | null,
): Partial<Record<RateId, Parts>> {
  if (without === null) return {};
  const { count, value } = served(totals);
  const recovered = totals.measure('recoveredMinor');
  const base = totals.measure('arrearsBaseMinor');
  const lost = totals.flow('closedMinor') - without.flow('closedMinor');
  return {
    incrementalRecovery: [recovered - without.measure('recoveredMinor'), base],
    netOfValueLost: [recovered - totals.measure('costMinor') - lost, base],
    untreatedCure: [without.flow('cures'), without.flow('arrearsEntries')],
    untreatedCureValue: [without.flow('curedMinor'), without.flow('arrearsEntryMinor')],
    churnOfTreatment: [totals.flow('churned') - without.flow('churned'), count],
    churnOfTreatmentValue: [totals.flow('churnedMinor') - without.flow('churnedMinor'), value],
    closedOfTreatment: [totals.flow('closedAccounts') - without.flow('closedAccounts'), count],
    closedOfTreatmentValue: [lost, value],
  };
}

/** Rates by name; those at the end of single accounts only over all replications. */
function knownRates(
  totals: ArmTotals,
  result: Pick<RunResult, 'accounts' | 'days' | 'asOfDay'>,
  pastDueMinor: Float64Array | null,
  untreated: ArmTotals | null,
): KnownRates {
  const parts: Partial<Record<RateId, Parts>> = {
    ...moneyOf(totals),
    ...curesOf(totals),
    ...curedAtEnd(totals, pastDueMinor),
    ...commitmentsOf(totals),
    ...contactsOf(totals, result.accounts),
    ...retentionOf(totals),
    ...againstUntreated(totals, untreated),
  };
  const read = { ...timeRates(totals, result.days), ...receivableRates(totals, result) };
  return Object.fromEntries(
    RATE_IDS.flatMap((id) => {
      const part = parts[id];
      const found = part === undefined ? read[id] : countedRate(...part);
      return found === undefined ? [] : [[id, found]];
    }),
  );
}

function armRates(
  arm: ArmResult,
  result: RunResult,
  pastDueMinor: Float64Array | null,
  untreated: ArmTotals | null,
): ArmRates {
  const totals = new ArmTotals(arm, result);
  const champion = at(result.arms, 0);
  const luckOf = (weights: Float64Array) =>
    curedLuck(arm, arm === champion ? null : champion, weights, result);
  const late = pastDueMinor === null ? null : lateWeights(pastDueMinor);
  return {
    luck: late === null ? {} : { cured: luckOf(late.cured), curedValue: luckOf(late.curedValue) },
    whole: knownRates(totals, result, pastDueMinor, untreated),
    each: Array.from({ length: result.replications }, (_, replication) =>
      knownRates(
        totals.only(replication),
        result,
        null,
        untreated === null ? null : untreated.only(replication),
      ),
    ),
  };
}

/**
 * Rates of an arm that a run knows exactly, by count and, where it has one, by value; in the order of RATE_DEFINITIONS, with
 * intervals of luck.
 * `pastDueMinor` is what each account owed past due on day 0, null when it is not known. Promises and plans that are still open count in no
 * denominator. Rates against no treatment are left out without the totals of an arm that treats nobody, made with the
 * same plan (config/untreated-strategy.ts).
 */
export function runRates(
  arm: ArmResult,
  result: RunResult,
  pastDueMinor: Float64Array | null,
  untreated: ArmTotals | null,
): readonly RunRate[] {
  const champion = at(result.arms, 0);
  const own = armRates(arm, result, pastDueMinor, untreated);
  const before = arm === champion ? null : armRates(champion, result, pastDueMinor, untreated);
  return RATE_IDS.flatMap((id): RunRate[] => {
    const found = own.whole[id];
    if (found === undefined) return [];
    const { counts } = RATE_DEFINITIONS[id];
    return [{ id, counts, ...found, ...rateIntervals(id, own, before) }];
  });
}
