import { counted } from '../../format/count.ts';
import type { PlacedStep } from './placed-steps.ts';

/** How many of the questions with answers to choose from were answered right; empty where none was chosen. */
export function scoreText(
  steps: readonly PlacedStep[],
  chosen: Readonly<Record<number, number>>,
): string {
  const asked = steps.filter(({ choices }) => choices.length > 0).length;
  if (asked === 0 || Object.keys(chosen).length === 0) return '';
  const right = Object.entries(chosen).filter(
    ([place, choice]) => steps[Number(place)]?.choices[choice]?.isRight === true,
  ).length;
  return `${right} of ${counted(asked, 'question')} with a choice answered right.`;
}
