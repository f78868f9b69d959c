import { at } from '../base/assert.ts';
import type {
  SettingMeasures,
  SweepChoice,
  SweepFront,
  SweepObjective,
  SweepPlan,
  SweptVariable,
} from '../model/sweep.ts';
import type { RunImage } from '../simulate/prepared-run.ts';
import { type StopVerdict, stopVerdict } from './choose/stop-reason.ts';
import { type ChoiceEntry, chooseSetting } from './choose-setting.ts';
import { INDIFFERENCE_SHARE } from './find-settings.ts';
import { type MeasuredSettings, measureSettings } from './measure-settings.ts';
import { sweepFront } from './sweep-front.ts';
import type { SweepSettings } from './sweep-settings.ts';

/** What findings are made from. */
export interface SweptSettings {
  readonly plan: SweepPlan;
  readonly image: RunImage;
  readonly variables: readonly SweptVariable[];
  readonly settings: SweepSettings;
}

const OBJECTIVE_WORDS: Readonly<Record<SweepObjective, string>> = {
  netCash: 'net cash',
  npv: 'net present value',
};

const EMPTY = { front: null, likeBest: [] } as const;

/** What a sweep has found, from the outcomes that there are. */
export interface Findings {
  readonly measured: MeasuredSettings | null;
  /** Numbers of the measured settings. */
  readonly indexes: readonly number[];
  readonly indifferenceMinor: number;
  readonly choice: SweepChoice | null;
  readonly verdict: StopVerdict;
  readonly front: SweepFront | null;
  /** Settings that nothing tells from the best, within the harm limit; empty without a choice. */
  readonly likeBest: readonly number[];
}

const NOTHING: StopVerdict = {
  reason: 'nothing-to-compare',
  sentence: 'Fewer than two settings ran on all accounts of the search.',
};

/** Measures, choice and verdict from the outcomes. */
export function sweepFindings({ plan, settings, variables, image }: SweptSettings): Findings {
  const all = Array.from({ length: settings.count }, (_, index) => index);
  const indexes = all.filter((index) => settings.outcome(index) !== null);
  const known = indexes.flatMap((index) => {
    const outcome = settings.outcome(index);
    return outcome === null ? [] : [{ outcome, isFinished: settings.isFinished(index) }];
  });
  const none = { indexes: [], indifferenceMinor: 0, choice: null, verdict: NOTHING, ...EMPTY };
  if (indexes[0] !== 0) return { measured: null, ...none };
  const measured = measureSettings(known, { image, ...plan });
  const { measures, gains, best, toBest } = measured;
  const indifferenceMinor = Math.abs(at(gains, 0)) * INDIFFERENCE_SHARE;
  const harmOf = (one: SettingMeasures) => one.harm[plan.harmWeights];
  const front = sweepFront(
    indexes.flatMap((index, position) =>
      settings.isFinished(index)
        ? [{ gain: at(gains, position), harm: harmOf(at(measures, position)) }]
        : [],
    ),
  );
  const entries = indexes.flatMap((index, position): readonly ChoiceEntry[] => {
    const one = at(measures, position);
    if (!settings.isFinished(index) || one.isAboveHarmLimit) return [];
    const { values } = settings.setting(index);
    const gain = at(gains, position);
    return [{ index, values, gain, measures: one, toBest: at(toBest, position) }];
  });
  if (best === null) {
    const sentence = 'No setting stays within the harm limit: raise it, or vary what harms.';
    const verdict: StopVerdict = { reason: 'nothing-to-compare', sentence };
    return { measured, indexes, indifferenceMinor, choice: null, verdict, front, likeBest: [] };
  }
  if (entries.length < 2) return { measured, ...none, indexes, indifferenceMinor, front };
  const leader = at(indexes, best);
  const runnerUp = entries
    .filter((entry) => entry.index !== leader)
    .reduce((top, entry) => (entry.gain > top.gain ? entry : top));
  return {
    measured,
    indexes,
    indifferenceMinor,
    choice: chooseSetting(entries, leader, variables, indifferenceMinor, harmOf),
    verdict: stopVerdict(
      runnerUp.toBest,
      indifferenceMinor,
      image.currency,
      OBJECTIVE_WORDS[plan.objective ?? 'netCash'],
    ),
    front,
    likeBest: entries.flatMap(({ index, measures: one }) => (one.isLikeBest ? [index] : [])),
  };
}
