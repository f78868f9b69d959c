import { weekdayOf } from '../../base/day.ts';
import { detExp, detLog } from '../../base/det-math.ts';
import type { BehaviourModel } from '../../model/behaviour.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { bandOfAge, PersonaMixture, stimulusOf } from '../fit/persona-mixture.ts';
import type { AccountHistory, RiskStretch } from './account-history.ts';
import type { ContactRecord } from './contact-record.ts';
import { type KnownValues, knownFactor, knownValues } from './known-values.ts';
import { MAX_AGE_DAYS, type RiskCell, scoreOf } from './risk-cells.ts';
import { StimulusDays } from './stimulus-days.ts';

/** Days at risk of accounts of which the same is known, in one age band. */
export interface PanelRow {
  readonly band: number;
  readonly values: KnownValues;
  daysAtRisk: number;
  full: number;
  /** Full payments that the model expects with the rise after a payment, without the factor of what is known. */
  expected: number;
}

/** The account-day panel of simulation.md 2.1, summed to what covariates, weekdays and levels are fitted to. */
export interface AccountPanel {
  readonly rows: readonly PanelRow[];
  /** Partial payments by age band, and those that the model expects with the rise after a payment. */
  readonly partial: readonly { readonly events: number; readonly expected: number }[];
  /** Monday to Sunday: payments of any kind, and those that the model expects without a calendar. */
  readonly weekdayEvents: readonly number[];
  readonly weekdayExpected: readonly number[];
}

interface DayHazards {
  readonly full: number;
  readonly partial: number;
}

/** Intensities of a day from the model, without what is known of the account, the calendar and payments before. */
class Intensities {
  readonly #model: BehaviourModel;
  readonly #mixture: PersonaMixture;
  readonly #plain = new Map<number, DayHazards>();

  constructor(model: BehaviourModel, cells: readonly RiskCell[]) {
    this.#model = model;
    this.#mixture = new PersonaMixture(model, cells);
  }

  /** `logFactor` is what is known of the account: it decides who is still there, and is not in the answer. */
  on(ageDays: number, z: number, logFactor: number, doses: readonly number[] | null): DayHazards {
    if (doses !== null) return this.#compute(ageDays, z, logFactor, doses);
    const key = (Math.round(logFactor * 10) * 2048 + ageDays) * 64 + (z + 8) * 2;
    const known = this.#plain.get(key);
    if (known !== undefined) return known;
    const found = this.#compute(ageDays, z, logFactor, null);
    this.#plain.set(key, found);
    return found;
  }

  #compute(
    ageDays: number,
    z: number,
    logFactor: number,
    doses: readonly number[] | null,
  ): DayHazards {
    const { personas, partialSensitivity } = this.#model;
    const band = bandOfAge(this.#model, ageDays);
    const shares = this.#mixture.shares(ageDays, z, logFactor);
    const stimulus = stimulusOf(this.#model, doses);
    let full = 0;
    let partial = 0;
    for (const [index, persona] of personas.entries()) {
      const share = shares[index] ?? 0;
      const moved = persona.treatmentSensitivity * stimulus;
      full += share * (persona.fullPerDay[band] ?? 0) * detExp(moved);
      partial += share * (persona.partialPerDay[band] ?? 0) * detExp(partialSensitivity * moved);
    }
    return { full, partial };
  }
}

/** Factor on payments by the days since the last one (simulation.md 1.6). */
function excitement({ selfExcitation }: BehaviourModel, since: number | null): number {
  if (selfExcitation === undefined || since === null) return 1;
  return 1 + selfExcitation.boost * detExp((-Math.LN2 * since) / selfExcitation.halfLifeDays);
}

class PanelTable {
  readonly rows: PanelRow[] = [];
  readonly partial: { events: number; expected: number }[];
  readonly weekdayEvents = new Array<number>(7).fill(0);
  readonly weekdayExpected = new Array<number>(7).fill(0);
  readonly #byKey = new Map<string, PanelRow>();
  /** The row asked for last: most days follow on one of the same account and band. */
  #last: PanelRow | null = null;

  constructor(bands: number) {
    this.partial = Array.from({ length: bands }, () => ({ events: 0, expected: 0 }));
  }

  row(band: number, values: KnownValues): PanelRow {
    if (this.#last?.values === values && this.#last.band === band) return this.#last;
    const key = `${band} ${values.join()}`;
    let row = this.#byKey.get(key);
    if (row === undefined) {
      row = { band, values, daysAtRisk: 0, full: 0, expected: 0 };
      this.#byKey.set(key, row);
      this.rows.push(row);
    }
    this.#last = row;
    return row;
  }
}

/** The account's values in every time in arrears, by its place in the entries. */
function valuesOf(
  portfolio: Portfolio,
  { account, entries, stretches }: AccountHistory,
  model: BehaviourModel,
): readonly KnownValues[] {
  const { covariates } = model;
  return entries.map((entry) =>
    covariates === undefined ? [] : knownValues(portfolio, account, entry, stretches, covariates),
  );
}

/** What tells an account's days from those of others. */
interface Who {
  readonly values: KnownValues;
  readonly z: number;
  readonly logFactor: number;
}

/** One account's days at risk into the table. `fromDay` is the first day that counts. */
class AccountDays {
  readonly #table: PanelTable;
  readonly #model: BehaviourModel;
  readonly #intensities: Intensities;

  constructor(table: PanelTable, model: BehaviourModel, intensities: Intensities) {
    this.#table = table;
    this.#model = model;
    this.#intensities = intensities;
  }

  add(
    history: AccountHistory,
    values: readonly KnownValues[],
    z: number,
    stimuli: StimulusDays | null,
    fromDay: number,
  ): void {
    const paid = new Map(history.payments.map((payment) => [payment.day, payment]));
    let paidDay: number | null = null;
    for (const stretch of history.stretches) {
      const place = history.entries.findLastIndex((entry) => entry.fromDay <= stretch.fromDay);
      const known = values[place] ?? [];
      const logFactor = detLog(knownFactor(this.#model.covariates, known));
      const who = { values: known, z, logFactor };
      for (let day = stretch.fromDay; day < stretch.toDay; day++) {
        const payment = paid.get(day);
        if (day >= fromDay) this.#day(stretch, day, who, stimuli, paidDay, payment?.full ?? null);
        if (payment !== undefined) paidDay = day;
      }
    }
  }

  #day(
    stretch: RiskStretch,
    day: number,
    { values, z, logFactor }: Who,
    stimuli: StimulusDays | null,
    paidDay: number | null,
    paidFull: boolean | null,
  ): void {
    const age = Math.min(MAX_AGE_DAYS, day - stretch.oldestDueDay);
    const band = bandOfAge(this.#model, age);
    const { full, partial } = this.#intensities.on(age, z, logFactor, stimuli?.on(day) ?? null);
    // A day on which a customer pays is half a day at risk: payments are known to the day only.
    const exposure = paidFull === null ? 1 : 0.5;
    const rise = excitement(this.#model, paidDay === null ? null : day - paidDay);
    const row = this.#table.row(band, values);
    row.daysAtRisk++;
    row.expected += exposure * full * rise;
    if (paidFull === true) row.full++;
    const parts = this.#table.partial[band];
    if (parts !== undefined) {
      if (paidFull === false) parts.events++;
      parts.expected += exposure * partial * rise;
    }
    const weekday = weekdayOf(day);
    const { weekdayEvents, weekdayExpected } = this.#table;
    weekdayExpected[weekday] = (weekdayExpected[weekday] ?? 0) + exposure * (full + partial) * rise;
    if (paidFull !== null) weekdayEvents[weekday] = (weekdayEvents[weekday] ?? 0) + 1;
  }
}

/** Walks every day at risk of every account, in the order of the accounts. `contacts` are by account id, by day. */
export function accountPanel(
  portfolio: Portfolio,
  histories: readonly AccountHistory[],
  contacts: ReadonlyMap<string, readonly ContactRecord[]>,
  model: BehaviourModel,
  cells: readonly RiskCell[],
  fromDay: number,
): AccountPanel {
  const table = new PanelTable(model.bandStartDays.length);
  const days = new AccountDays(table, model, new Intensities(model, cells));
  for (const history of histories) {
    const own = contacts.get(portfolio.accounts.ids[history.account] ?? '') ?? [];
    const stimuli = own.length === 0 ? null : new StimulusDays(model, own);
    const z = scoreOf(portfolio, history.account);
    days.add(history, valuesOf(portfolio, history, model), z, stimuli, fromDay);
  }
  return {
    rows: table.rows,
    partial: table.partial,
    weekdayEvents: table.weekdayEvents,
    weekdayExpected: table.weekdayExpected,
  };
}
