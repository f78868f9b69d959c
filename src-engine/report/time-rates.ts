import {
  cumulativeIncidence,
  medianTime,
  percentileOf,
  restrictedMeanTime,
} from '../analyze/incidence.ts';
import { type CountedRate, countedRate } from '../analyze/receivable-measures.ts';
import type { RateId } from '../model/rate-definitions.ts';
import type { ArmTotals } from './arm-totals.ts';

type Found = Partial<Record<RateId, CountedRate>>;

const MOST_CONTACTS_SHARE = 0.99;

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** A number read off a distribution, and how many of all it covers; null when nobody is there or it is not reached. */
function readOff(rate: number | null, covered: number, all: number): CountedRate {
  return { numerator: covered, denominator: all, rate };
}

function daysToPay(
  totals: ArmTotals,
  days: number,
  by: '' | 'Minor',
): readonly [CountedRate, CountedRate] {
  const event = totals.tally(`curedAfter${by}`);
  const other = totals.tally(`leftAfter${by}`);
  const censored = totals.tally(`lateAfter${by}`);
  const all = total(event) + total(other) + total(censored);
  const incidence = cumulativeIncidence({ event, other, censored });
  const median = medianTime(incidence);
  const mean = all === 0 ? 0 : restrictedMeanTime(incidence, days);
  return [
    readOff(median, all * (incidence[median ?? incidence.length - 1] ?? 0), all),
    countedRate(all * mean, all),
  ];
}

/** Kept plans do not break: they end in another way, like a competing event. */
function unbroken(totals: ArmTotals, by: '' | 'Minor'): CountedRate {
  const event = totals.tally(`planBrokenAfter${by}`);
  const other = totals.tally(`planKeptAfter${by}`);
  const censored = totals.tally(`planOpenAfter${by}`);
  const all = total(event) + total(other) + total(censored);
  const broken = cumulativeIncidence({ event, other, censored }).at(-1) ?? 0;
  return countedRate(all * (1 - broken), all);
}

function mostContacts(counts: Float64Array): CountedRate {
  const most = percentileOf(counts, MOST_CONTACTS_SHARE);
  const covered = most === null ? 0 : total(counts.subarray(0, most + 1));
  return readOff(most, covered, total(counts));
}

/**
 * What is read off a run's distributions instead of being a sum over a sum: median and restricted mean days to pay, plans that
 * are not broken, the most contacts (simulation.md 5).
 */
export function timeRates(totals: ArmTotals, days: number): Found {
  const [medianDaysToPay, meanDaysToPay] = daysToPay(totals, days, '');
  const [medianDaysToPayValue, meanDaysToPayValue] = daysToPay(totals, days, 'Minor');
  return {
    medianDaysToPay,
    meanDaysToPay,
    medianDaysToPayValue,
    meanDaysToPayValue,
    plansUnbroken: unbroken(totals, ''),
    plansUnbrokenValue: unbroken(totals, 'Minor'),
    contactsP99: mostContacts(totals.tally('contacts')),
    contactsInWeekP99: mostContacts(totals.tally('contactsInWeek')),
  };
}
