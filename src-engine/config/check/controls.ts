import type { Problem } from '../../base/problem.ts';
import { conditionTests } from '../condition-tests.ts';
import { pointerOf } from '../pointer.ts';
import type { ClassControl, Condition, Strategy } from '../strategy-schema.ts';
import { listWords } from '../words.ts';
import { asksNoMore } from './asks-no-more.ts';
import { compareTests } from './compare-tests.ts';
import { errorAt, noteAt, warningAt } from './problem-maker.ts';

const ANY = '*';
/** Always true and belongs last (domain.md 4.2). */
const DEFAULT_CONDITION = 'COLL COND DF';

function meet(a: string, b: string): string | null {
  if (a === ANY) return b;
  return b === ANY || a === b ? a : null;
}

function cellWords(division: string, collectionClass: string): string {
  const inDivision = division === ANY ? 'any division' : `division ${division}`;
  return `${inDivision}, ${collectionClass === ANY ? 'any class' : `class ${collectionClass}`}`;
}

function sameCell(a: ClassControl, b: ClassControl): boolean {
  return (
    a.debtClass === b.debtClass &&
    a.division === b.division &&
    a.collectionClass === b.collectionClass
  );
}

/** Two controls that are equally exact for some account; `null` when they never meet or a third one decides. */
function ambiguity(strategy: Strategy, earlier: number, later: number): Problem | null {
  const a = strategy.classControls[earlier];
  const b = strategy.classControls[later];
  if (a === undefined || b === undefined || a.debtClass !== b.debtClass) return null;
  const pointer = pointerOf('classControls', later);
  if (sameCell(a, b)) {
    return errorAt(
      'control-ambiguous',
      pointer,
      `Controls ${a.code} and ${b.code} are both for ${cellWords(a.division, a.collectionClass)}, debt class ${a.debtClass}.`,
      'Remove one of the two, or make one more exact.',
    );
  }
  const division = meet(a.division, b.division);
  const collectionClass = meet(a.collectionClass, b.collectionClass);
  if (division === null || collectionClass === null) return null;
  const exact = (control: ClassControl) =>
    (control.division === ANY ? 0 : 1) + (control.collectionClass === ANY ? 0 : 1);
  if (exact(a) !== exact(b)) return null;
  const decided = strategy.classControls.some(
    (c) =>
      c.debtClass === a.debtClass &&
      c.division === division &&
      c.collectionClass === collectionClass,
  );
  if (decided) return null;
  const winner = a.division === ANY ? b : a;
  return warningAt(
    'control-ambiguous',
    pointer,
    `Controls ${a.code} and ${b.code} are equally exact for ${cellWords(division, collectionClass)}, debt class ${a.debtClass}; ${winner.code} is used, because the division counts first.`,
    `Add a control for division ${division} and class ${collectionClass}.`,
  );
}

function ambiguities(strategy: Strategy): readonly Problem[] {
  return strategy.classControls.flatMap((_, later) =>
    Array.from({ length: later }, (__, earlier) => ambiguity(strategy, earlier, later)).filter(
      (problem) => problem !== null,
    ),
  );
}

/** Conditions in the order in which they are asked, with their place in the document. */
function asked(control: ClassControl): readonly { condition: Condition; at: number }[] {
  return control.conditions
    .map((condition, at) => ({ condition, at }))
    .sort((a, b) => a.condition.priority - b.condition.priority || a.at - b.at);
}

/** `30 (COLL COND CS)`, `30 (COLL COND CS and COLL COND CHAR)`. */
function conditionWords(condition: Condition): string {
  const codes = conditionTests(condition).map(({ code }) => code);
  return `${condition.priority} (${listWords(codes)})`;
}

function isAlwaysTrue(condition: Condition): boolean {
  return conditionTests(condition).every(compareTests.isAlwaysTrue);
}

/** What decides before a condition whenever that is true. */
function shadowProblem(
  { code }: ClassControl,
  condition: Condition,
  earlier: readonly Condition[],
  place: string,
): Problem | null {
  const words = `Condition ${conditionWords(condition)} of ${code}`;
  const fallback = earlier.find(isAlwaysTrue);
  if (fallback !== undefined) {
    return errorAt(
      'condition-unreachable',
      place,
      `${words} is never asked: condition ${fallback.priority} before it is always true.`,
      `Give it a priority below ${fallback.priority}.`,
    );
  }
  const tests = conditionTests(condition);
  const twin = earlier.find((other) => {
    const others = conditionTests(other);
    return asksNoMore(others, tests) && asksNoMore(tests, others);
  });
  if (twin !== undefined) {
    return errorAt(
      'condition-unreachable',
      place,
      `${words} never decides: condition ${twin.priority} before it is the same.`,
      'Merge the two, or change the parameters of one.',
    );
  }
  const wider = earlier.find((other) =>
    conditionTests(other).every(
      (asked) =>
        compareTests.isAlwaysTrue(asked) || tests.some((test) => compareTests.implies(test, asked)),
    ),
  );
  if (wider === undefined) return null;
  return warningAt(
    'condition-unreachable',
    place,
    `${words} never decides: condition ${wider.priority} before it is true whenever it is.`,
    `Give it a priority below ${wider.priority}, or ask more of condition ${wider.priority}.`,
  );
}

function conditionProblems(control: ClassControl, index: number): readonly Problem[] {
  const pointer = pointerOf('classControls', index);
  const problems: Problem[] = [];
  const earlier: Condition[] = [];
  for (const { condition, at } of asked(control)) {
    const problem = shadowProblem(control, condition, earlier, `${pointer}/conditions/${at}`);
    if (problem !== null) problems.push(problem);
    earlier.push(condition);
  }
  if (!earlier.some(isAlwaysTrue)) {
    const narrowed = earlier.find(({ algorithm }) => compareTests.isAlwaysTrue(algorithm));
    problems.push(
      errorAt(
        'default-condition-missing',
        `${pointer}/conditions`,
        `Control ${control.code} has no ${DEFAULT_CONDITION}${narrowed === undefined ? '' : ' without further tests'}: an account for which no condition is true is not collected.`,
        `Add ${DEFAULT_CONDITION} with the highest priority number.`,
      ),
    );
  }
  if (control.conditions.every((condition) => condition.criteria.length === 0)) {
    problems.push(
      noteAt(
        'control-without-criteria',
        `${pointer}/conditions`,
        `Control ${control.code} has no criteria rows, so it starts no process.`,
        'Add a row, unless collection is meant to be suppressed.',
      ),
    );
  }
  return problems;
}

/** Controls that compete for the same accounts, and conditions that never decide anything (domain.md 3.5). */
export function checkControls(strategy: Strategy): readonly Problem[] {
  return [...ambiguities(strategy), ...strategy.classControls.flatMap(conditionProblems)];
}
