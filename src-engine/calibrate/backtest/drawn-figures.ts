import { detExp, detLog } from '../../base/det-math.ts';
import { normalQuantile } from '../../base/normal-quantile.ts';
import { PURPOSE } from '../../base/purposes.ts';
import { withNumber } from '../../config/with-number.ts';
import { Draws } from '../../kernel/behaviour/draws.ts';
import type { BehaviourModel } from '../../model/behaviour.ts';
import type { ParameterLine } from '../../model/calibration.ts';
import { parameterTable } from '../parameter-table.ts';

/** Standard normal quantiles of the ends of an assumed (80 %) and of a fitted range (95 %). */
const Z80 = 1.281_551_565_544_600_4;
const Z95 = 1.959_963_984_540_054;
/** Figures share this many keys a draw. */
const KEYS_PER_DRAW = 4096;
/** Figures that bear on what is paid and when; others are settings or do not act in a backtest. */
const DRAWN =
  /^\/(personas\/\d+\/(fullPerDay|partialPerDay|weight)|treatments\/\d+\/hazardRatio|missedBill\/probability|instalmentKept)/;
const INTENSITY = /^\/personas\/\d+\/(fullPerDay|partialPerDay)\/(\d+)$/;

/** Figures that were fitted by one factor are drawn by one: the intensities of a band over all customer types. */
function groupOf(pointer: string): string {
  const match = INTENSITY.exec(pointer);
  return match === null ? pointer : `${match[1]} ${match[2]}`;
}

/** Bounds of the model. */
function bounded(pointer: string, value: number): number {
  if (pointer.endsWith('/hazardRatio')) return Math.max(1, Math.min(20, value));
  return Math.max(0, Math.min(1, value));
}

function drawn({ value, low, high, badge, pointer }: ParameterLine, z: number): number {
  if (!(low > 0 && low < high)) return value;
  const spread = detLog(high / low) / 2 / (badge === 'default' ? Z80 : Z95);
  return bounded(pointer, value * detExp(z * spread));
}

/**
 * The model with every figure that bears on payments drawn from its own range: the posterior where it was fitted, the prior
 * where it was not (simulation.md 2.7, 4.3; purpose 20). The same model, seed and draw give the same model.
 */
export function drawnFigures(model: BehaviourModel, seed: number, draw: number): BehaviourModel {
  const draws = new Draws(seed);
  const groups = new Map<string, number>();
  return parameterTable(model)
    .filter(({ pointer }) => DRAWN.test(pointer))
    .reduce((changed, line) => {
      const group = groupOf(line.pointer);
      let z = groups.get(group);
      if (z === undefined) {
        const key = draw * KEYS_PER_DRAW + groups.size;
        z = normalQuantile(draws.uniform(PURPOSE.parameterDraw, key));
        groups.set(group, z);
      }
      return withNumber(changed, line.pointer, drawn(line, z));
    }, model);
}
