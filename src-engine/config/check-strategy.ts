import type { Problem, Severity } from '../base/problem.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { checkAgainstPortfolio } from './check/against-portfolio.ts';
import { checkAlgorithms } from './check/algorithms.ts';
import { checkCapacity } from './check/capacity.ts';
import { checkConditionTests } from './check/condition-tests.ts';
import { checkControls } from './check/controls.ts';
import { checkCriteria } from './check/criteria.ts';
import { checkCurrency } from './check/currency.ts';
import { checkDebtClasses } from './check/debt-classes.ts';
import { checkDunning } from './check/dunning.ts';
import { checkEventFamilies } from './check/event-families.ts';
import { checkLiveTests } from './check/live-tests.ts';
import { checkReferences } from './check/references.ts';
import { checkRepeatedNames } from './check/repeated-names.ts';
import { checkScheduleAssignment } from './check/schedule-assignment.ts';
import { checkSeverance } from './check/severance.ts';
import { checkStepSpacing } from './check/step-spacing.ts';
import { checkTemplates } from './check/templates.ts';
import { checkToDos } from './check/to-dos.ts';
import { checkWording } from './check/wording.ts';
import { checkWriteOff } from './check/write-off.ts';
import { fieldProblemWords } from './parse/problem-words.ts';
import { schemaProblems } from './parse/schema-problems.ts';
import { type Strategy, strategySchema } from './strategy-schema.ts';

const CHECKS: readonly ((strategy: Strategy) => readonly Problem[])[] = [
  checkCurrency,
  checkRepeatedNames,
  checkReferences,
  checkAlgorithms,
  checkDebtClasses,
  checkControls,
  checkConditionTests,
  checkCriteria,
  checkStepSpacing,
  checkTemplates,
  checkDunning,
  checkScheduleAssignment,
  checkEventFamilies,
  checkCapacity,
  checkWording,
  checkSeverance,
  checkToDos,
  checkLiveTests,
  checkWriteOff,
];

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/**
 * Every problem of a strategy, errors first, each with its pointer, a sentence with the numbers and a mend: the one
 * validation that the editor, import, run and export share (ux 4.4). With a portfolio also what only shows against
 * it. A strategy that breaks the schema (a draft in the editor) gets the schema's problems alone, in the words of
 * its fields. Never throws.
 */
export function checkStrategy(strategy: Strategy, portfolio: Portfolio | null): readonly Problem[] {
  const parsed = strategySchema.safeParse(strategy);
  if (!parsed.success) {
    const words = fieldProblemWords(strategy.currency);
    return schemaProblems(parsed.error.issues, strategySchema, strategy, [], words);
  }
  const own = CHECKS.flatMap((check) => check(parsed.data));
  const all = portfolio === null ? own : [...own, ...checkAgainstPortfolio(parsed.data, portfolio)];
  return [...all].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}
