import type { BehaviourModel } from '../../model/behaviour.ts';
import { type Portfolio, UNKNOWN_SCORE } from '../../model/portfolio.ts';
import type { AccountHistory } from './account-history.ts';
import type { ContactRecord } from './contact-record.ts';
import { StimulusDays } from './stimulus-days.ts';

/** Days at risk that are alike: age of the debt, bad-debt score and what contacts left behind (simulation.md 2.1). */
export interface RiskCell {
  /** Days past due of the oldest item, at most MAX_AGE_DAYS. */
  readonly ageDays: number;
  /** Standardised bad-debt score, to half a deviation; 0 when unknown. */
  readonly z: number;
  /** Doses by treatment of the model; null when no contact is remembered. */
  readonly doses: readonly number[] | null;
  daysAtRisk: number;
  full: number;
  partial: number;
}

export const MAX_AGE_DAYS = 1500;

/** Standardised bad-debt score as the simulation has it, to half a deviation. */
export function scoreOf(portfolio: Portfolio, account: number): number {
  const score = portfolio.accounts.badDebtScore[account] ?? UNKNOWN_SCORE;
  return score === UNKNOWN_SCORE ? 0 : Math.round((score - 50) / 10) / 2;
}

/** Cells by what they have in common, one number a step: a text of them all would take longer than what is counted. */
interface CellTree {
  cell: RiskCell | null;
  readonly next: Map<number, CellTree>;
}

function follow(tree: CellTree, key: number): CellTree {
  const known = tree.next.get(key);
  if (known !== undefined) return known;
  const made: CellTree = { cell: null, next: new Map() };
  tree.next.set(key, made);
  return made;
}

function plainKey(ageDays: number, z: number): number {
  return ageDays * 64 + (z + 8) * 2;
}

class CellTable {
  readonly cells: RiskCell[] = [];
  readonly #plain = new Map<number, RiskCell>();
  readonly #treated: CellTree = { cell: null, next: new Map() };

  plain(ageDays: number, z: number): RiskCell {
    const key = plainKey(ageDays, z);
    const found = this.#plain.get(key);
    if (found !== undefined) return found;
    const cell = this.#add(ageDays, z, null);
    this.#plain.set(key, cell);
    return cell;
  }

  treated(ageDays: number, z: number, doses: readonly number[]): RiskCell {
    let place = follow(this.#treated, plainKey(ageDays, z));
    for (const dose of doses) place = follow(place, dose);
    place.cell ??= this.#add(ageDays, z, doses);
    return place.cell;
  }

  #add(ageDays: number, z: number, doses: RiskCell['doses']): RiskCell {
    const cell = { ageDays, z, doses, daysAtRisk: 0, full: 0, partial: 0 };
    this.cells.push(cell);
    return cell;
  }
}

/**
 * Counts the days at risk and the payments of all histories into cells, in the order of the accounts. `contacts` are by
 * account id, each list by day. Days before `fromDay` do not count.
 */
export function riskCells(
  portfolio: Portfolio,
  histories: readonly AccountHistory[],
  contacts: ReadonlyMap<string, readonly ContactRecord[]>,
  model: BehaviourModel,
  fromDay: number,
): readonly RiskCell[] {
  const table = new CellTable();
  for (const history of histories) {
    const z = scoreOf(portfolio, history.account);
    const own = contacts.get(portfolio.accounts.ids[history.account] ?? '') ?? [];
    const stimuli = own.length === 0 ? null : new StimulusDays(model, own);
    const cellOf = (day: number, ageDays: number) => {
      const age = Math.min(MAX_AGE_DAYS, ageDays);
      const doses = stimuli?.on(day) ?? null;
      return doses === null ? table.plain(age, z) : table.treated(age, z, doses);
    };
    for (const stretch of history.stretches)
      for (let day = Math.max(fromDay, stretch.fromDay); day < stretch.toDay; day++)
        cellOf(day, day - stretch.oldestDueDay).daysAtRisk++;
    for (const payment of history.payments) {
      if (payment.day < fromDay) continue;
      const cell = cellOf(payment.day, payment.ageDays);
      if (payment.full) cell.full++;
      else cell.partial++;
    }
  }
  return table.cells;
}

/** A customer who paid was at risk for half of that day on average: the interval-censored day as exposure. */
export function exposureDays({ daysAtRisk, full, partial }: RiskCell): number {
  return daysAtRisk - (full + partial) / 2;
}
