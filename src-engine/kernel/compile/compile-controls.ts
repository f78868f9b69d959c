import type { Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { conditionTests } from '../../config/condition-tests.ts';
import type { ClassControl, Condition, Strategy } from '../../config/strategy-schema.ts';
import { areTrue } from '../facts/are-true.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import { compileTests } from './compile-tests.ts';
import type { CompiledTest } from './compiled-schedules.ts';
import type { CompiledCondition, CompiledControl, CompiledRow } from './compiled-strategy.ts';
import type { Dictionaries } from './dictionaries.ts';
import { missingCode } from './missing-code.ts';

/** Matches any value of a control's member. */
const ANY = '*';

function compileRows(
  strategy: Strategy,
  condition: Condition,
  pointer: string,
  firstPlace: number,
): Result<CompiledRow[], Failure> {
  // A strict age test asks for one day more (decision 1).
  const strictDays = strategy.settings.ageTest === 'STRICT' ? 1 : 0;
  const rows: CompiledRow[] = [];
  for (const [index, row] of condition.criteria.entries()) {
    const template = strategy.processTemplates.findIndex((t) => t.code === row.template);
    const place = `${pointer}/criteria/${index}`;
    if (template < 0) return err(missingCode(place, 'Process template', row.template));
    rows.push({
      place: firstPlace + index,
      priority: row.priority,
      minAgeDays: row.minAgeDays + strictDays,
      minAmountMinor: row.minAmountMinor,
      template,
      pointer: place,
    });
  }
  return ok(rows.sort((a, b) => a.priority - b.priority));
}

/** One test is asked as it is: most conditions have one. */
function allOf(tests: readonly CompiledTest[]): CompiledTest['matches'] {
  const [first, second] = tests;
  if (first !== undefined && second === undefined) return first.matches;
  return (facts) => areTrue(tests, facts);
}

function compileConditions(
  strategy: Strategy,
  control: ClassControl,
  names: Dictionaries,
  pointer: string,
  firstPlace: number,
): Result<CompiledCondition[], Failure> {
  const conditions: CompiledCondition[] = [];
  let rowPlace = firstPlace;
  for (const [index, condition] of control.conditions.entries()) {
    const place = `${pointer}/conditions/${index}`;
    const tests = compileTests(conditionTests(condition), names, (test) =>
      test === 0 ? place : `${place}/and/${test - 1}`,
    );
    if (!tests.ok) return tests;
    const rows = compileRows(strategy, condition, place, rowPlace);
    if (!rows.ok) return rows;
    rowPlace += rows.value.length;
    conditions.push({
      priority: condition.priority,
      tests: tests.value,
      matches: allOf(tests.value),
      rows: rows.value,
      pointer: place,
    });
  }
  return ok(conditions.sort((a, b) => a.priority - b.priority));
}

/** How exactly a control names a cell: exact members beat `*`, division before collection class. -1 is no match. */
function specificity(control: ClassControl, division: string, collectionClass: string): number {
  const divisionFits = control.division === ANY || control.division === division;
  const classFits = control.collectionClass === ANY || control.collectionClass === collectionClass;
  if (!divisionFits || !classFits) return -1;
  return (control.division === ANY ? 0 : 2) + (control.collectionClass === ANY ? 0 : 1);
}

/** Index of the class control of a cell; -1 when no control names it. */
export function controlOfCell(
  strategy: Strategy,
  division: string,
  collectionClass: string,
  debtClass: string,
): number {
  let best = -1;
  let bestScore = -1;
  for (const [index, control] of strategy.classControls.entries()) {
    if (control.debtClass !== debtClass) continue;
    const score = specificity(control, division, collectionClass);
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  }
  return best;
}

/** Compiles the class controls and the table that finds the control of a cell (domain.md 3.5). */
export function compileControls(
  strategy: Strategy,
  names: Dictionaries,
): Result<{ controls: CompiledControl[]; controlOf: Int16Array }, Failure> {
  const controls: CompiledControl[] = [];
  let rowPlace = 0;
  for (const [index, control] of strategy.classControls.entries()) {
    const pointer = `/classControls/${index}`;
    const conditions = compileConditions(strategy, control, names, pointer, rowPlace);
    if (!conditions.ok) return conditions;
    const rows = conditions.value.flatMap((condition) => condition.rows);
    rowPlace += rows.length;
    controls.push({
      code: control.code,
      title: control.title,
      conditions: conditions.value,
      nextChanges: conditions.value.flatMap(({ tests }) =>
        tests.flatMap(({ nextChangeDay }) => (nextChangeDay === null ? [] : [nextChangeDay])),
      ),
      leastAgeDays: rows.reduce((least, row) => Math.min(least, row.minAgeDays), FAR_DAY),
      leastMinor: rows.length === 0 ? 0 : Math.min(...rows.map((row) => row.minAmountMinor)),
      pointer,
    });
  }
  const cells = names.divisions.flatMap((division) =>
    names.collectionClasses.flatMap((collectionClass) =>
      names.debtClasses.map((debtClass) =>
        controlOfCell(strategy, division, collectionClass, debtClass),
      ),
    ),
  );
  return ok({ controls, controlOf: Int16Array.from(cells) });
}
