import type { SweepSetting } from '../../../../src-engine/model/sweep.ts';
import type { SweepView } from '../../../../src-engine/protocol/methods.ts';
import { fieldUnit } from './field-units.ts';
import { fieldWords } from './field-words.ts';
import { objectiveOf } from './objective-words.ts';

/** The last words of a field's place: `oldest debt at least` of `RES-ENERGY, row 20: min age days`. */
export function shortLabel(label: string): string {
  return fieldWords(label.slice(label.lastIndexOf(': ') + 1).trim());
}

/** The values of a setting: `14 d, $50.00`. */
export function settingText(view: SweepView, setting: SweepSetting): string {
  const { variables, currency } = view.result;
  return variables
    .map(({ unit, championValue }, index) =>
      fieldUnit(unit, currency).text(setting.values[index] ?? championValue),
    )
    .join(', ');
}

/** What marks a setting beside its numbers, most telling first. */
export function settingMarks(view: SweepView, index: number): readonly string[] {
  const { choice, settings } = view.result;
  const setting = settings[index];
  if (setting === undefined) return [];
  const { measures } = setting;
  return [
    ...(choice?.recommended === index ? ['Recommended'] : []),
    ...(choice?.best === index ? [`Highest ${objectiveOf(view.result).inText}`] : []),
    ...(setting.isChampion ? ['As now'] : []),
    ...(choice?.bestWorst === index ? ['Best at its worst neighbour'] : []),
    ...(choice?.plateau.includes(index) === true ? ['On the plateau'] : []),
    ...(measures?.dominatedBy === null ? ['On the front'] : []),
    ...(measures?.isLikeBest === true && choice !== null && choice.best !== index
      ? ['Not distinguishable from best']
      : []),
    ...(measures?.isAboveHarmLimit === true ? ['Above the harm limit'] : []),
    ...(setting.state === 'finished' ? [] : [STATES[setting.state]]),
  ];
}

const STATES = {
  partial: 'Partial: left the search early',
  invalid: 'Not valid',
  'not-run': 'Not run',
} as const;
