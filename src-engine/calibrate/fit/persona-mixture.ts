import { detExp, detLog } from '../../base/det-math.ts';
import { saturate } from '../../kernel/behaviour/stimulus.ts';
import type { BehaviourModel, Persona } from '../../model/behaviour.ts';
import type { RiskCell } from '../history/risk-cells.ts';

/** Band of an age of debt, days past due. */
export function bandOfAge({ bandStartDays }: BehaviourModel, ageDays: number): number {
  let band = bandStartDays.length - 1;
  while (band > 0 && ageDays < (bandStartDays[band] ?? 0)) band--;
  return band;
}

/** Summed stimulus after saturation, U of simulation.md 1.3, of the doses of a cell. */
export function stimulusOf(model: BehaviourModel, doses: readonly number[] | null): number {
  if (doses === null) return 0;
  const sum = model.treatments.reduce(
    (total, { hazardRatio }, index) => total + (doses[index] ?? 0) * detLog(hazardRatio),
    0,
  );
  return sum === 0 ? 0 : saturate(sum, model.saturation);
}

/** Mean factor of the treatments on full payments by age and persona, over the days at risk of each age. */
function meanFactors(model: BehaviourModel, cells: readonly RiskCell[], most: number): number[][] {
  const days = new Float64Array(most + 1);
  const sums = model.personas.map(() => new Float64Array(most + 1));
  for (const { ageDays, doses, daysAtRisk } of cells) {
    days[ageDays] = (days[ageDays] ?? 0) + daysAtRisk;
    const stimulus = stimulusOf(model, doses);
    for (const [index, persona] of model.personas.entries()) {
      const sum = sums[index];
      if (sum === undefined) continue;
      const factor = stimulus === 0 ? 1 : detExp(persona.treatmentSensitivity * stimulus);
      sum[ageDays] = (sum[ageDays] ?? 0) + daysAtRisk * factor;
    }
  }
  return sums.map((sum) =>
    Array.from(sum, (value, age) => ((days[age] ?? 0) === 0 ? 1 : value / (days[age] ?? 1))),
  );
}

/** Steps of one log unit in which what is known of an account is told apart. */
const FACTOR_STEPS = 10;

/** Weights of the personas at a score, summing to 1. */
function personaShares({ personas }: BehaviourModel, z: number): readonly number[] {
  const weights = personas.map(({ weight, scoreSlope }) => weight * detExp(scoreSlope * z));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/**
 * Who is still in arrears at an age: those who pay soon are gone, so the mix of personas changes with the age of the
 * debt. Shares at age a are the weights of the score times survival under the model's own intensities, treated as the
 * cells say.
 */
export class PersonaMixture {
  readonly #model: BehaviourModel;
  readonly #factors: readonly (readonly number[])[];
  readonly #most: number;
  readonly #tables = new Map<number, readonly (readonly number[])[]>();

  constructor(model: BehaviourModel, cells: readonly RiskCell[]) {
    this.#model = model;
    this.#most = cells.reduce((most, { ageDays }) => Math.max(most, ageDays), 1);
    this.#factors = meanFactors(model, cells, this.#most);
  }

  /**
   * Shares by persona at an age of at least 1 day. `logFactor` is what is known of the account, as it moves its full payments:
   * who pays twice as fast is twice as soon gone. It counts to a tenth.
   */
  shares(ageDays: number, z: number, logFactor = 0): readonly number[] {
    const step = Math.round(logFactor * FACTOR_STEPS);
    const key = step * 1024 + z * 2;
    const table = this.#tables.get(key) ?? this.#fill(key, z, detExp(step / FACTOR_STEPS));
    return table[Math.min(this.#most, Math.max(1, ageDays)) - 1] ?? [];
  }

  /** Share of those who came into arrears that have paid everything within `days`. */
  curedWithin(days: number, z: number): number {
    return personaShares(this.#model, z).reduce((cured, share, index) => {
      const persona = this.#model.personas[index];
      if (persona === undefined) return cured;
      let hazard = 0;
      for (let age = 1; age <= days; age++) hazard += this.#hazard(persona, index, age);
      return cured + share * (1 - detExp(-hazard));
    }, 0);
  }

  #hazard(persona: Persona, index: number, age: number): number {
    const factor = this.#factors[index]?.[Math.min(age, this.#most)] ?? 1;
    return (persona.fullPerDay[bandOfAge(this.#model, age)] ?? 0) * factor;
  }

  #fill(key: number, z: number, known: number): readonly (readonly number[])[] {
    const alive = [...personaShares(this.#model, z)];
    const table: number[][] = [];
    for (let age = 1; age <= this.#most; age++) {
      const total = alive.reduce((sum, share) => sum + share, 0);
      table.push(alive.map((share) => (total === 0 ? 0 : share / total)));
      for (const [index, persona] of this.#model.personas.entries())
        alive[index] = (alive[index] ?? 0) * detExp(-known * this.#hazard(persona, index, age));
    }
    this.#tables.set(key, table);
    return table;
  }
}
