import { detExp, detLog } from '../../base/det-math.ts';
import type { EvidenceGrade } from '../../model/evidence-grade.ts';

/** Standard normal quantile of 90 %. */
const Z90 = 1.281_551_565_544_600_4;

/** Standard deviation of the logarithm of a positive figure, by how well it is founded (ADR 0033). */
const LOG_SPREAD: Readonly<Record<EvidenceGrade, number>> = { A: 0.15, B: 0.25, C: 0.35 };
/** The same for the log odds of a probability. */
const LOGIT_SPREAD: Readonly<Record<EvidenceGrade, number>> = { A: 0.3, B: 0.5, C: 0.7 };

/** Prior of a treatment's log hazard ratio whatever its grade (simulation.md 2.3). */
const TREATMENT_SPREAD = 0.35;

export interface PriorRange {
  readonly low: number;
  readonly high: number;
}

function logRange(value: number, spread: number, deviations: number): PriorRange {
  const factor = detExp(deviations * spread);
  return { low: value / factor, high: value * factor };
}

/** A hazard ratio keeps at least no effect at all: the model knows no contact that makes people pay less. */
export function hazardRatioRange(value: number, deviations = Z90): PriorRange {
  const { low, high } = logRange(value, TREATMENT_SPREAD, deviations);
  return { low: Math.max(1, low), high: Math.min(20, high) };
}

/** A figure above 0; `most` is the model's own bound. */
export function positiveRange(
  value: number,
  grade: EvidenceGrade,
  most: number,
  deviations = Z90,
): PriorRange {
  const { low, high } = logRange(value, LOG_SPREAD[grade], deviations);
  return { low, high: Math.min(most, high) };
}

/** A probability; 0 and 1 are taken for certain. */
export function probabilityRange(
  value: number,
  grade: EvidenceGrade,
  deviations = Z90,
): PriorRange {
  if (value <= 0 || value >= 1) return { low: value, high: value };
  const odds = detLog(value / (1 - value));
  const at = (logit: number) => 1 / (1 + detExp(-logit));
  const reach = deviations * LOGIT_SPREAD[grade];
  return { low: at(odds - reach), high: at(odds + reach) };
}
