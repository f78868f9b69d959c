import type { Problem } from '../base/problem.ts';
import type { Case } from './case-schema.ts';

function error(pointer: string, message: string, hint: string): Problem {
  return { code: 'case-process', severity: 'error', pointer, message, hint };
}

/**
 * What is wrong with the collection processes that the accounts of a case bring along, which no member shows by itself: a second
 * one of a debt class, a start after the first day, a base date after the start. Dates of one form are in the order of their texts.
 */
export function runningProblems({ asOf, accounts }: Case): readonly Problem[] {
  return accounts.flatMap((account, place) => {
    const classes = new Set<string>();
    return (account.processes ?? []).flatMap(({ debtClass, start, base }, index) => {
      const pointer = `/accounts/${place}/processes/${index}`;
      const problems: Problem[] = [];
      if (classes.has(debtClass)) {
        const message = `This is a second process for ${debtClass} in account ${account.id}.`;
        problems.push(error(`${pointer}/debtClass`, message, 'Keep the one that runs.'));
      }
      classes.add(debtClass);
      if (start > asOf) {
        const message = `The process starts on ${start}, after the first day of the case, ${asOf}.`;
        const hint = 'Give the day on which it began; what begins later is made by the rules.';
        problems.push(error(`${pointer}/start`, message, hint));
      }
      if (base !== undefined && base > start) {
        const message = `The base date ${base} is after the start of the process, ${start}.`;
        problems.push(error(`${pointer}/base`, message, 'Give the start, or an earlier day.'));
      }
      return problems;
    });
  });
}
