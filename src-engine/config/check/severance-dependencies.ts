import type { Problem } from '../../base/problem.ts';
import type { SeveranceTemplate } from '../strategy-schema.ts';
import { errorAt } from './problem-maker.ts';

/** Steps that wait for themselves through others, as the way round: 10 → 30 → 10. */
function cycleFrom(template: SeveranceTemplate, start: number): readonly number[] | null {
  const waitsFor = new Map(template.events.map((event) => [event.sequence, event.dependsOn]));
  // Every step is looked at once, by the shortest way to it: templates with many waits stay quick.
  const ways: (readonly number[])[] = [[start]];
  const seen = new Set<number>();
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    for (const before of waitsFor.get(way.at(-1) ?? start) ?? []) {
      if (before === start) return [...way, before];
      if (seen.has(before)) continue;
      seen.add(before);
      ways.push([...way, before]);
    }
  }
  return null;
}

/**
 * Steps of a severance template that wait for a step that is not there, for themselves, or for each other in a circle:
 * none of them would ever get a date (domain.md 3.12). A circle is told once, at its lowest step.
 */
export function dependencyProblems(template: SeveranceTemplate, base: string): readonly Problem[] {
  const known = template.events.map((event) => event.sequence);
  return template.events.flatMap((event, at) => {
    const place = `${base}/events/${at}`;
    const problems: Problem[] = [];
    for (const [index, before] of event.dependsOn.entries()) {
      if (known.includes(before)) continue;
      problems.push(
        errorAt(
          'dependency-unknown',
          `${place}/dependsOn/${index}`,
          `Step ${event.sequence} of ${template.code} waits for step ${before}, which does not exist.`,
          `Steps: ${known.join(', ')}.`,
        ),
      );
    }
    const cycle = cycleFrom(template, event.sequence);
    if (cycle !== null && event.sequence === Math.min(...cycle))
      problems.push(
        errorAt(
          'dependency-cycle',
          `${place}/dependsOn`,
          `Steps of ${template.code} wait for each other and never begin: ${cycle.join(' → ')}.`,
          'Let one of them wait for an earlier step, or for none.',
        ),
      );
    return problems;
  });
}
