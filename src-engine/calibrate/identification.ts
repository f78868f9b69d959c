import { at } from '../base/assert.ts';
import { countWords } from '../base/count-words.ts';
import type { BehaviourModel, Treatment } from '../model/behaviour.ts';
import type { Identification } from '../model/calibration.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { bandOfAge } from './fit/persona-mixture.ts';
import type { AccountHistory } from './history/account-history.ts';
import { type ContactRecord, HOLD_OUT } from './history/contact-record.ts';
import type { RiskCell } from './history/risk-cells.ts';

/** Smallest share of days without the treatment that lets its effect be told from the age of the debt (simulation.md 2.4). */
const LEAST_UNTREATED = 0.1;
/** Fewer contacts have no timing to speak of, and fewer times in arrears without any no comparison. */
const FEWEST_CONTACTS = 30;

/** Ages of debt at the first, second, ... contact of a channel in a time in arrears. */
type AgesByOrdinal = readonly (readonly number[])[];

function agesAtContact(
  portfolio: Portfolio,
  histories: readonly AccountHistory[],
  contacts: ReadonlyMap<string, readonly ContactRecord[]>,
  channel: string,
): AgesByOrdinal {
  const ages: number[][] = [];
  for (const { account, entries, stretches } of histories) {
    const own = contacts.get(portfolio.accounts.ids[account] ?? '') ?? [];
    const ordinals = new Map<number, number>();
    for (const contact of own) {
      if (contact.channel !== channel) continue;
      const { day } = contact;
      const stretch = stretches.find(({ fromDay, toDay }) => fromDay <= day && day < toDay);
      const entry = entries.findIndex(
        ({ fromDay, curedDay }) => fromDay <= day && (curedDay === null || day <= curedDay),
      );
      if (stretch === undefined || entry < 0) continue;
      const ordinal = ordinals.get(entry) ?? 0;
      ordinals.set(entry, ordinal + 1);
      while (ages.length <= ordinal) ages.push([]);
      at(ages, ordinal).push(day - stretch.oldestDueDay);
    }
  }
  return ages;
}

/** Days between the 10 and the 90 % quantile. */
function spreadOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const quantile = (share: number) => at(sorted, Math.floor(share * (sorted.length - 1)));
  return quantile(0.9) - quantile(0.1);
}

/**
 * How much contacts of one place in the ladder differ in timing: mean spread over the places, weighted by contacts. Several
 * rungs at fixed ages are several places, so a ladder that everybody meets on the same days has no spread.
 */
function timingSpread(ages: AgesByOrdinal): number {
  const all = ages.reduce((sum, list) => sum + list.length, 0);
  return ages.reduce((sum, list) => sum + (list.length / all) * spreadOf(list), 0);
}

/** Smallest share of days without any dose, over the bands in which the channel acts. */
function untreatedShare(model: BehaviourModel, cells: readonly RiskCell[], index: number): number {
  const days = model.bandStartDays.map(() => ({ all: 0, untreated: 0 }));
  for (const cell of cells) {
    const band = at(days, bandOfAge(model, cell.ageDays));
    band.all += cell.daysAtRisk;
    if ((cell.doses?.[index] ?? 0) === 0) band.untreated += cell.daysAtRisk;
  }
  return days.reduce(
    (least, { all, untreated }) => (all === untreated ? least : Math.min(least, untreated / all)),
    1,
  );
}

/** Times in arrears that began after their customer was held out, and saw no contact. */
function heldOutEntries(
  portfolio: Portfolio,
  histories: readonly AccountHistory[],
  contacts: ReadonlyMap<string, readonly ContactRecord[]>,
): number {
  return histories.reduce((sum, { account, entries }) => {
    const own = contacts.get(portfolio.accounts.ids[account] ?? '') ?? [];
    const since = own.find(({ channel }) => channel === HOLD_OUT)?.day;
    if (since === undefined) return sum;
    const isAlone = (from: number, to: number | null) =>
      own.every(
        ({ channel, day }) => channel === HOLD_OUT || day < from || (to !== null && day > to),
      );
    return (
      sum +
      entries.filter(({ fromDay, curedDay }) => fromDay >= since && isAlone(fromDay, curedDay))
        .length
    );
  }, 0);
}

const percent = (share: number) => `${Math.round(share * 100)}%`;

function judge(
  treatment: Treatment,
  count: number,
  untreated: number,
  timingDays: number,
  heldOut: number,
): Identification {
  const { channel, halfLifeDays } = treatment;
  const common = { channel, contacts: count, untreatedShare: untreated, timingDays };
  const assumed = (why: string): Identification => ({
    ...common,
    label: 'assumed',
    sentence: `${channel}: ${why} Its effect stays assumed. To measure it, leave 5% of customers without contact, or move its day by 0 to 6 days at random; where a threshold decides who gets it, customers just on either side of it can be compared.`,
  });
  if (count < FEWEST_CONTACTS)
    return assumed(
      `${countWords(count, 'contact with a customer in arrears is', 'contacts with customers in arrears are')} too few to measure an effect.`,
    );
  const isTold = untreated >= LEAST_UNTREATED && timingDays > halfLifeDays;
  if (!isTold && heldOut >= FEWEST_CONTACTS)
    return {
      ...common,
      ...{ label: 'estimated', heldOut },
      sentence: `${channel}: ${countWords(count, 'contact')}, and ${countWords(heldOut, 'time')} in arrears of customers who were held out at random: its effect is estimated at the same age of debt with and without it.`,
    };
  if (untreated < LEAST_UNTREATED)
    return assumed(`only ${percent(untreated)} of the days at the same age are without it.`);
  if (timingDays <= halfLifeDays)
    return assumed(
      `it comes at nearly the same age of debt for everybody (80% within ${timingDays.toFixed(1)} days), so that its effect cannot be told from what customers do at that age anyway.`,
    );
  return {
    ...common,
    label: 'estimated',
    sentence: `${channel}: ${countWords(count, 'contact')} at ages that differ by ${timingDays.toFixed(1)} days, ${percent(untreated)} of the days without it: its effect is estimated.`,
  };
}

/** Which channels of the contact records can be told from the age of the debt, in the order of the model's treatments. */
export function identifyTreatments(
  portfolio: Portfolio,
  histories: readonly AccountHistory[],
  contacts: ReadonlyMap<string, readonly ContactRecord[]>,
  cells: readonly RiskCell[],
  model: BehaviourModel,
): readonly Identification[] {
  const heldOut = heldOutEntries(portfolio, histories, contacts);
  return model.treatments.flatMap((treatment, index) => {
    const ages = agesAtContact(portfolio, histories, contacts, treatment.channel);
    const count = ages.reduce((sum, list) => sum + list.length, 0);
    if (count === 0) return [];
    const spread = timingSpread(ages);
    return [judge(treatment, count, untreatedShare(model, cells, index), spread, heldOut)];
  });
}
