import type { Problem } from '../../base/problem.ts';
import { conditionTests } from '../condition-tests.ts';
import { pointerOf } from '../pointer.ts';
import type { AlgorithmUse, Condition, Strategy } from '../strategy-schema.ts';
import { compareTests } from './compare-tests.ts';
import { errorAt, warningAt } from './problem-maker.ts';

/** A condition of a control, for sentences and pointers. */
interface Place {
  readonly words: string;
  readonly path: readonly PropertyKey[];
}

function pointerTo({ path }: Place, test: number): string {
  return test === 0 ? pointerOf(...path, 'algorithm') : pointerOf(...path, 'and', test - 1);
}

function testWords({ code }: AlgorithmUse, index: number): string {
  return `test ${index + 1} (${code})`;
}

/** The first two tests that are never true together. */
function neverTrue(tests: readonly AlgorithmUse[], place: Place): readonly Problem[] {
  for (const [later, test] of tests.entries()) {
    const earlier = tests.findIndex(
      (other, index) => index < later && compareTests.exclude(other, test),
    );
    const other = tests[earlier];
    if (other === undefined) continue;
    return [
      errorAt(
        'condition-never-true',
        pointerTo(place, later),
        `${place.words} is never true: ${testWords(other, earlier)} and ${testWords(test, later)} exclude each other.`,
        'Change the parameters of one, or make two conditions of them.',
      ),
    ];
  }
  return [];
}

/** Tests that change nothing, because they are always true or another one of the condition asks more. */
function withoutEffect(tests: readonly AlgorithmUse[], place: Place): readonly Problem[] {
  return tests.flatMap((test, at) => {
    const told = (why: string) => [
      warningAt(
        'condition-test-without-effect',
        pointerTo(place, at),
        `${place.words}: ${testWords(test, at)} makes no difference, because ${why}.`,
        'Remove it, or change its parameters.',
      ),
    ];
    if (compareTests.isAlwaysTrue(test)) return told('it is always true');
    const stronger = tests.findIndex(
      (other, index) =>
        index !== at &&
        compareTests.implies(other, test) &&
        (index < at || !compareTests.implies(test, other)),
    );
    const other = tests[stronger];
    if (other === undefined) return [];
    return told(
      compareTests.isSame(other, test)
        ? `it is the same as ${testWords(other, stronger)}`
        : `it is true whenever ${testWords(other, stronger)} is`,
    );
  });
}

function problemsOf(condition: Condition, place: Place): readonly Problem[] {
  if (condition.and === undefined) return [];
  const tests = conditionTests(condition);
  const never = neverTrue(tests, place);
  return never.length > 0 ? never : withoutEffect(tests, place);
}

/** Conditions of class controls whose tests exclude each other, and tests that ask nothing. */
export function checkConditionTests(strategy: Strategy): readonly Problem[] {
  return strategy.classControls.flatMap(({ code, conditions }, control) =>
    conditions.flatMap((condition, index) =>
      problemsOf(condition, {
        words: `Condition ${condition.priority} of ${code}`,
        path: ['classControls', control, 'conditions', index],
      }),
    ),
  );
}
