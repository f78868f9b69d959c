import type { Problem } from '../../base/problem.ts';
import { pointerOf } from '../pointer.ts';
import type { Strategy } from '../strategy-schema.ts';
import { warningAt } from './problem-maker.ts';

/** Classes that are collected without rules, rules for classes that are not collected, and a rating that makes no sense. */
export function checkDebtClasses(strategy: Strategy): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [index, rule] of strategy.debtClasses.entries()) {
    const controls = strategy.classControls.filter((control) => control.debtClass === rule.code);
    if (rule.eligibleForCollection && controls.length === 0) {
      problems.push(
        warningAt(
          'class-without-control',
          pointerOf('debtClasses', index),
          `Debt class ${rule.code} is eligible for collection, but no class control is for it.`,
          'Add a class control, or make the class not eligible.',
        ),
      );
    }
  }
  for (const [index, control] of strategy.classControls.entries()) {
    const rule = strategy.debtClasses.find((entry) => entry.code === control.debtClass);
    if (rule !== undefined && !rule.eligibleForCollection) {
      problems.push(
        warningAt(
          'control-without-effect',
          pointerOf('classControls', index, 'debtClass'),
          `Control ${control.code} is for debt class ${rule.code}, which is not eligible for collection.`,
          'Make the class eligible, or remove the control.',
        ),
      );
    }
  }
  const { beginRating, riskyBelow } = strategy.creditRating;
  if (beginRating < riskyBelow) {
    problems.push(
      warningAt(
        'unrated-is-risky',
        pointerOf('creditRating', 'beginRating'),
        `Accounts without a rating start at ${beginRating}, below the risky threshold of ${riskyBelow}.`,
        `Set to ${riskyBelow} or more, unless unrated accounts are meant to be risky.`,
      ),
    );
  }
  return problems;
}
