import type { Problem } from '../../base/problem.ts';
import { pointerOf } from '../pointer.ts';
import type { ChampionChallengerOption, Strategy } from '../strategy-schema.ts';
import { errorAt, warningAt } from './problem-maker.ts';

function periodWords({ effectiveFrom, effectiveTo }: ChampionChallengerOption): string {
  const from = effectiveFrom === null ? 'from the beginning' : `from ${effectiveFrom}`;
  return `${from} ${effectiveTo === null ? 'without end' : `to ${effectiveTo}`}`;
}

/** Whether two half-open periods share a day. ISO dates compare as texts. */
function overlap(a: ChampionChallengerOption, b: ChampionChallengerOption): boolean {
  const startsBefore = (from: string | null, to: string | null) =>
    from === null || to === null || from < to;
  return (
    startsBefore(a.effectiveFrom, b.effectiveTo) && startsBefore(b.effectiveFrom, a.effectiveTo)
  );
}

function ownProblems(option: ChampionChallengerOption, pointer: string): readonly Problem[] {
  const problems: Problem[] = [];
  const { effectiveFrom, effectiveTo } = option;
  if (effectiveFrom !== null && effectiveTo !== null && effectiveTo <= effectiveFrom) {
    problems.push(
      errorAt(
        'test-period-empty',
        `${pointer}/effectiveTo`,
        `Test ${option.id} ends on ${effectiveTo}, not after it starts on ${effectiveFrom}.`,
        `Use a date after ${effectiveFrom}: it is the first day without the test.`,
      ),
    );
  }
  if (option.champion === option.challenger) {
    problems.push(
      errorAt(
        'test-against-itself',
        `${pointer}/challenger`,
        `Test ${option.id} has ${option.champion} as champion and as challenger.`,
        'Choose another challenger template.',
      ),
    );
  }
  if (option.shareBasisPoints === 10_000) {
    problems.push(
      warningAt(
        'test-share-all',
        `${pointer}/shareBasisPoints`,
        `Test ${option.id} gives the challenger to every account, so nothing is left to compare with.`,
        'Set to at most 9999, or put the template into the criteria rows.',
      ),
    );
  }
  return problems;
}

function pairProblems(strategy: Strategy, index: number): readonly Problem[] {
  const option = strategy.championChallenger[index];
  if (option === undefined) return [];
  return strategy.championChallenger.slice(0, index).flatMap((earlier) => {
    if (!overlap(earlier, option)) return [];
    const problems: Problem[] = [];
    if (earlier.champion === option.champion) {
      problems.push(
        errorAt(
          'test-overlaps',
          pointerOf('championChallenger', index),
          `Template ${option.champion} has two challengers at a time: ${earlier.challenger} ${periodWords(earlier)} and ${option.challenger} ${periodWords(option)}.`,
          'Let one test end before the other starts.',
        ),
      );
    }
    if (earlier.challenger === option.champion || option.challenger === earlier.champion) {
      problems.push(
        warningAt(
          'test-chained',
          pointerOf('championChallenger', index),
          `Tests ${earlier.id} and ${option.id} chain: a challenger of one is the champion of the other, but one process draws once.`,
          'Test the templates one after the other.',
        ),
      );
    }
    return problems;
  });
}

function unusedChampion(strategy: Strategy, index: number): readonly Problem[] {
  const option = strategy.championChallenger[index];
  const used = strategy.classControls.some((control) =>
    control.conditions.some((condition) =>
      condition.criteria.some((row) => row.template === option?.champion),
    ),
  );
  if (option === undefined || used) return [];
  return [
    warningAt(
      'test-without-effect',
      pointerOf('championChallenger', index, 'champion'),
      `Test ${option.id} replaces ${option.champion}, which no criteria row uses.`,
      'Choose a champion that a criteria row uses.',
    ),
  ];
}

/** Champion/challenger tests: empty periods, overlaps, tests that compare nothing (domain.md 3.7). */
export function checkLiveTests(strategy: Strategy): readonly Problem[] {
  return strategy.championChallenger.flatMap((option, index) => [
    ...ownProblems(option, pointerOf('championChallenger', index)),
    ...pairProblems(strategy, index),
    ...unusedChampion(strategy, index),
  ]);
}
