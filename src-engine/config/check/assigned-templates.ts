import { countWords } from '../../base/count-words.ts';
import type { Problem } from '../../base/problem.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { nearestName } from '../parse/nearest-name.ts';
import type { Strategy } from '../strategy-schema.ts';
import { collectionMethod } from './collection-method.ts';
import { warningAt } from './problem-maker.ts';

/** Templates that the portfolio's CRM has chosen and the strategy does not have: the criteria decide there (decision 38). */
export function checkAssignedTemplates(
  strategy: Strategy,
  portfolio: Portfolio,
): readonly Problem[] {
  const { accounts, assignedTemplates } = portfolio;
  const codes = strategy.processTemplates.map(({ code }) => code);
  // What is assigned to an account that is collected by schedules is a schedule (portfolio-schedules.ts).
  const isByProcess = (account: number) => {
    const name = portfolio.collectionClasses[accounts.collectionClass[account] ?? 0] ?? '';
    return collectionMethod(strategy, name) !== 'SCHEDULE';
  };
  return assignedTemplates.flatMap((assigned, place) => {
    if (assigned === '' || codes.includes(assigned)) return [];
    const count = accounts.assignedTemplate.reduce(
      (sum, own, account) => sum + (own === place && isByProcess(account) ? 1 : 0),
      0,
    );
    if (count === 0) return [];
    const meant = nearestName(assigned, codes);
    return [
      warningAt(
        'assigned-template-unlisted',
        '/processTemplates',
        `The CRM has chosen template ${assigned} for ${countWords(count, 'account')}, but the strategy has none of that code: their processes are errors and follow the criteria.`,
        meant === null
          ? 'Add the template.'
          : `Add the template, or rename ${meant} if it is meant.`,
      ),
    ];
  });
}
