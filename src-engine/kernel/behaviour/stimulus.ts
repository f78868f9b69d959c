import { detExp, detLog } from '../../base/det-math.ts';

const LN2 = Math.LN2;

/** Factor on a stimulus from one day to the next (simulation.md 1.3). */
export function dailyDecay(halfLifeDays: number): number {
  return detExp(-LN2 / halfLifeDays);
}

/** Weight of a reached contact: ln(HR) x fatigue^n, n same-channel contacts in the window before. */
export function contactWeight(
  hazardRatio: number,
  fatigue: number,
  contactsBefore: number,
): number {
  let weight = detLog(hazardRatio);
  for (let index = 0; index < contactsBefore; index++) weight *= fatigue;
  return weight;
}

/** U = Smax (1 - exp(-S / Smax)): many contacts cannot add up without bound. */
export function saturate(stimulus: number, saturation: number): number {
  return saturation * (1 - detExp(-stimulus / saturation));
}

/** Factor on an intensity for a summed stimulus. */
export function hazardFactor(stimulus: number, sensitivity: number, saturation: number): number {
  return detExp(sensitivity * saturate(stimulus, saturation));
}
