import { weekdayOf } from '../../src-engine/base/day.ts';
import { detExp, detLog } from '../../src-engine/base/det-math.ts';
import type { ContactRecord } from '../../src-engine/calibrate/history/contact-record.ts';
import { personaOf } from '../../src-engine/kernel/behaviour/compile-behaviour.ts';
import { Draws } from '../../src-engine/kernel/behaviour/draws.ts';
import { saturate } from '../../src-engine/kernel/behaviour/stimulus.ts';
import type { BehaviourModel } from '../../src-engine/model/behaviour.ts';
import type { Portfolio } from '../../src-engine/model/portfolio.ts';
import { anAccount } from './account-builder.ts';
import { PortfolioFromRows } from './portfolio-from-rows.ts';

/** Purposes of draws from 200 on are free for tests. */
const PURPOSE = { persona: 200, payment: 201, part: 202, contact: 203 };
const BILL_MINOR = 50_000;

export interface PlantedHistory {
  readonly portfolio: Portfolio;
  readonly contacts: readonly ContactRecord[];
  /** Accounts that were never to get an SMS, whether they paid before it or not. */
  readonly heldOut: readonly string[];
}

export interface Plant {
  readonly accounts: number;
  readonly days: number;
  readonly truth: BehaviourModel;
  /** Bad-debt score of an account. */
  readonly score?: (account: number) => number;
  /** Age of the debt at which an account gets an SMS, for a uniform draw; null: never. */
  readonly smsAge?: (uniform: number) => number | null;
  /** Bills before the one that is owed, each paid in time. */
  readonly paidBills?: number;
  /** Credit rating of an account; none without it. */
  readonly rating?: (account: number) => number;
  /** Factor on the true intensities of paying everything of an account, and on a weekday. */
  readonly accountFactor?: (account: number) => number;
  readonly weekdayFactor?: (weekday: number) => number;
  /** Factor on the true intensities at an age: what the model knows nothing of. */
  readonly bump?: (ageDays: number) => number;
}

/**
 * Accounts with one bill, due on day 999, that pay by the intensities of `truth`, written independently of the simulation:
 * one draw a day, the persona's hazard of the age, an SMS that acts from the next day on.
 */
export function plantedHistory(plant: Plant): PlantedHistory {
  const { accounts, days, truth } = plant;
  const rows = new PortfolioFromRows();
  const draws = new Draws(20_240_601);
  const contacts: ContactRecord[] = [];
  const heldOut: string[] = [];
  const sms = truth.treatments.find(({ channel }) => channel === 'SMS');
  for (let account = 0; account < accounts; account++) {
    const id = `A${String(account).padStart(6, '0')}`;
    draws.of(account, 77, 0);
    const badDebtScore = plant.score?.(account) ?? null;
    const z = badDebtScore === null ? 0 : (badDebtScore - 50) / 20;
    const persona = truth.personas[personaOf(truth, z, draws.uniform(PURPOSE.persona, 0))];
    const builder = anAccount(rows, id, {
      badDebtScore,
      creditRating: plant.rating?.(account) ?? null,
    });
    const own = plant.accountFactor?.(account) ?? 1;
    for (let bill = plant.paidBills ?? 0; bill > 0; bill--)
      builder.owes(BILL_MINOR, 979 - 30 * bill, 999 - 30 * bill).pays(BILL_MINOR, 990 - 30 * bill);
    builder.owes(BILL_MINOR, 979, 999);
    const smsAge = plant.smsAge?.(draws.uniform(PURPOSE.contact, 0)) ?? null;
    if (smsAge === null) heldOut.push(id);
    let open = BILL_MINOR;
    for (let age = 1; age <= days && open > 0 && persona !== undefined; age++) {
      if (age === smsAge)
        contacts.push({ accountId: id, day: 999 + age, channel: 'SMS', reached: true });
      let band = truth.bandStartDays.length - 1;
      while (band > 0 && age < (truth.bandStartDays[band] ?? 0)) band--;
      const since = smsAge === null ? -1 : age - smsAge - 1;
      const dose = since < 0 ? 0 : detExp((-Math.LN2 * since) / (sms?.halfLifeDays ?? 1));
      const stimulus = saturate(dose * detLog(sms?.hazardRatio ?? 1), truth.saturation);
      const weekday = plant.weekdayFactor?.(weekdayOf(999 + age)) ?? 1;
      const bump = (plant.bump?.(age) ?? 1) * own * weekday;
      const full =
        (persona.fullPerDay[band] ?? 0) * bump * detExp(persona.treatmentSensitivity * stimulus);
      const partial =
        (persona.partialPerDay[band] ?? 0) *
        weekday *
        detExp(truth.partialSensitivity * persona.treatmentSensitivity * stimulus);
      const any = 1 - detExp(-full - partial);
      const u = draws.uniform(PURPOSE.payment, age);
      if (u >= any) continue;
      const whole = u < any * (full / (full + partial));
      const share = 0.2 + 0.6 * draws.uniform(PURPOSE.part, age);
      const amount = whole ? open : Math.max(1, Math.min(open - 200, Math.floor(open * share)));
      if (amount <= 0) continue;
      builder.pays(amount, 999 + age);
      open -= amount;
    }
  }
  return { portfolio: rows.build(999 + days), contacts, heldOut };
}
