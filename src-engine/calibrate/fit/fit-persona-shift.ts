import { detExp } from '../../base/det-math.ts';
import type { BehaviourModel } from '../../model/behaviour.ts';
import type { CalibrationBadge } from '../../model/calibration.ts';
import type { RiskCell } from '../history/risk-cells.ts';
import { PersonaMixture } from './persona-mixture.ts';

/** Entries into arrears of customers with alike scores, and how many of those followed long enough were cured. */
export interface CureGroup {
  /** Mean standardised score. */
  readonly z: number;
  readonly days: number;
  readonly followed: number;
  readonly cured: number;
}

/** Shift of ln(F / C) and of ln(W + G) that brings cure by score in line with history (simulation.md 2.6). */
export interface PersonaShift {
  readonly willing: number;
  readonly unwilling: number;
  /** Standard errors of both. */
  readonly errors: readonly [number, number];
  readonly badge: CalibrationBadge;
  readonly entries: number;
}

/** Fewer entries, or scores that do not differ, say nothing about who pays. */
const FEWEST_ENTRIES = 300;
const FEWEST_SCORES = 3;
/** Prior deviation of both shifts. */
const DEVIATION = 0.5;
const MOST_STEPS = 30;
const PROBE = 1e-4;

const NO_SHIFT = { willing: 0, unwilling: 0, errors: [0, 0], badge: 'default' } as const;

/** The model with its persona weights shifted; the weights keep their sum. Other sets of personas stay as they are. */
export function withShift(
  model: BehaviourModel,
  { willing, unwilling }: Pick<PersonaShift, 'willing' | 'unwilling'>,
): BehaviourModel {
  const logs: Readonly<Record<string, number>> = {
    F: willing / 2,
    C: -willing / 2,
    W: unwilling,
    G: unwilling,
  };
  if (!hasFour(model)) return model;
  const weights = model.personas.map(({ code, weight }) => weight * detExp(logs[code] ?? 0));
  const before = model.personas.reduce((sum, { weight }) => sum + weight, 0);
  const after = weights.reduce((sum, weight) => sum + weight, 0);
  const personas = model.personas.map((persona, index) => ({
    ...persona,
    weight: Math.min(1, ((weights[index] ?? 0) * before) / after),
  }));
  return { ...model, personas };
}

function hasFour({ personas }: BehaviourModel): boolean {
  return ['F', 'C', 'W', 'G'].every((code) => personas.some((persona) => persona.code === code));
}

/** Scaled residuals of the groups and of the prior: their squares are what is made small. */
function residuals(
  model: BehaviourModel,
  cells: readonly RiskCell[],
  groups: readonly CureGroup[],
  [willing, unwilling]: readonly [number, number],
): readonly number[] {
  const mixture = new PersonaMixture(withShift(model, { willing, unwilling }), cells);
  const misfits = groups.map(({ z, days, followed, cured }) => {
    const found = cured / followed;
    // A share of 0 or 1 still has the error of one event.
    const error = Math.sqrt(Math.max(found * (1 - found), 1 / followed) / followed);
    return (mixture.curedWithin(days, z) - found) / error;
  });
  return [...misfits, willing / DEVIATION, unwilling / DEVIATION];
}

/** Gauss-Newton for two parameters from no shift. */
export function fitPersonaShift(
  model: BehaviourModel,
  cells: readonly RiskCell[],
  groups: readonly CureGroup[],
): PersonaShift {
  const entries = groups.reduce((most, { followed }) => most + followed, 0) / 2;
  const scores = new Set(groups.map(({ z }) => z)).size;
  if (!hasFour(model) || entries < FEWEST_ENTRIES || scores < FEWEST_SCORES)
    return { ...NO_SHIFT, entries };
  let at: readonly [number, number] = [0, 0];
  let inverse: readonly [number, number] = [0, 0];
  for (let step = 0; step < MOST_STEPS; step++) {
    const now = residuals(model, cells, groups, at);
    const slopes = [
      residuals(model, cells, groups, [at[0] + PROBE, at[1]]),
      residuals(model, cells, groups, [at[0], at[1] + PROBE]),
    ].map((moved) => moved.map((value, row) => (value - (now[row] ?? 0)) / PROBE));
    const dot = (a: readonly number[], b: readonly number[]) =>
      a.reduce((sum, value, row) => sum + value * (b[row] ?? 0), 0);
    const [first = [], second = []] = slopes;
    const [a, b, c] = [dot(first, first), dot(first, second), dot(second, second)];
    const [right, left] = [-dot(first, now), -dot(second, now)];
    const determinant = a * c - b * b;
    const move = [
      (c * right - b * left) / determinant,
      (a * left - b * right) / determinant,
    ] as const;
    inverse = [c / determinant, a / determinant];
    // Half a log unit a step: the curve is far from straight.
    const length = Math.max(1, Math.abs(move[0]) / 0.5, Math.abs(move[1]) / 0.5);
    at = [at[0] + move[0] / length, at[1] + move[1] / length];
    if (Math.abs(move[0]) < 1e-8 && Math.abs(move[1]) < 1e-8) break;
  }
  const errors = [Math.sqrt(inverse[0]), Math.sqrt(inverse[1])] as const;
  return { willing: at[0], unwilling: at[1], errors, badge: 'shrunk', entries };
}
