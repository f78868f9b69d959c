import { countWords } from '../../base/count-words.ts';
import type { Problem } from '../../base/problem.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { nearestName } from '../parse/nearest-name.ts';
import type { Strategy } from '../strategy-schema.ts';
import { warningAt } from './problem-maker.ts';

/** Codes of processes under way that the strategy has neither as a template nor as a schedule: they cannot go on. */
export function checkRunningTemplates(
  strategy: Strategy,
  { processes, runningTemplates }: Portfolio,
): readonly Problem[] {
  if (strategy.settings.portfolioProcesses === 'RESTART') return [];
  const codes = [...strategy.processTemplates, ...(strategy.dunningSchedules ?? [])].map(
    ({ code }) => code,
  );
  return runningTemplates.flatMap((running, place) => {
    if (codes.includes(running)) return [];
    const count = processes.template.reduce((sum, own) => sum + (own === place ? 1 : 0), 0);
    if (count === 0) return [];
    const meant = nearestName(running, codes);
    return [
      warningAt(
        'running-template-unlisted',
        '/processTemplates',
        `The portfolio has ${countWords(count, 'process', 'processes')} of ${running} under way, but the strategy has no template of that code: they are errors, and their debt is reviewed anew.`,
        meant === null
          ? 'Add the template, or start processes under way anew (settings, portfolioProcesses).'
          : `Add the template, rename ${meant} if it is meant, or start processes under way anew (settings, portfolioProcesses).`,
      ),
    ];
  });
}
