import type { SweepSetting } from '../../../../src-engine/model/sweep.ts';
import type { SweepView } from '../../../../src-engine/protocol/methods.ts';
import type { BandPoint } from '../../../charts/BandLineChart.tsx';
import type { TradeOffMark } from '../../../charts/MarkDot.tsx';
import { settingText } from './setting-words.ts';

/** What lies along x of the trade-off: points of harm by the sweep's policy, or severances. */
export type HarmAxis = 'harm' | 'severances';

/** A chart holds no more of one kind; a sweep has some hundred settings. */
const MOST_POINTS = 1000;

/** The measured settings as marks from left to right. The front is by harm; along severances there is none. */
export function sweepMarks(view: SweepView, axis: HarmAxis): readonly TradeOffMark[] {
  const { settings, harmWeights, choice } = view.result;
  return settings
    .slice(0, MOST_POINTS)
    .flatMap((setting, id): readonly TradeOffMark[] => {
      const { measures, state } = setting;
      if (measures === null) return [];
      const { difference, severancesPerThousand: severances, harm } = measures;
      const points = harm[harmWeights];
      const along =
        axis === 'harm'
          ? { x: points, xLow: points, xHigh: points }
          : { x: severances.value, xLow: severances.low, xHigh: severances.high };
      const isOnFront = axis === 'harm' && measures.dominatedBy === null;
      return [
        {
          id,
          ...along,
          y: difference.value,
          yLow: difference.low,
          yHigh: difference.high,
          text: settingText(view, setting),
          kind:
            id === 0
              ? 'champion'
              : state !== 'finished'
                ? 'partial'
                : isOnFront
                  ? 'front'
                  : 'plain',
          isLikeBest: measures.isLikeBest,
          isRecommended: choice?.recommended === id,
        },
      ];
    })
    .sort((a, b) => a.x - b.x || a.y - b.y || a.id - b.id);
}

/** The finished settings by the value of the first number; of two, those with this value of the second. */
export function bandPoints({ result }: SweepView, second?: number): readonly BandPoint[] {
  const { choice } = result;
  return result.settings
    .flatMap(({ values, measures, state }, id): readonly BandPoint[] => {
      const [x, other] = values;
      if (second !== undefined && other !== second) return [];
      if (measures === null || measures.band === null || x === undefined || state !== 'finished')
        return [];
      return [
        {
          id,
          x,
          y: measures.difference.value,
          ...measures.band,
          isStrong: choice?.plateau.includes(id) === true,
          isRecommended: choice?.recommended === id,
        },
      ];
    })
    .sort((a, b) => a.x - b.x)
    .slice(0, MOST_POINTS);
}

/** The number of the setting with these values, or null. */
export function settingAt(
  settings: readonly SweepSetting[],
  values: readonly number[],
): number | null {
  const index = settings.findIndex((setting) =>
    setting.values.every((value, place) => value === values[place]),
  );
  return index < 0 ? null : index;
}
