import type { Problem } from '../../base/problem.ts';
import { pointerOf } from '../pointer.ts';
import type { ProcessTemplate, Strategy } from '../strategy-schema.ts';
import { noteAt } from './problem-maker.ts';

function orderProblems(template: ProcessTemplate, pointer: string): readonly Problem[] {
  const bySequence = template.events
    .map((event, at) => ({ event, at }))
    .sort((a, b) => a.event.sequence - b.event.sequence);
  return bySequence.flatMap(({ event, at }, position) => {
    const before = bySequence[position - 1]?.event;
    if (before === undefined || before.dayOffset <= event.dayOffset) return [];
    return [
      noteAt(
        'steps-out-of-order',
        `${pointer}/events/${at}/dayOffset`,
        `Step ${event.sequence} of ${template.code} is on day ${event.dayOffset}, before step ${before.sequence} on day ${before.dayOffset}.`,
        'Steps happen in the order of their days; number them alike.',
      ),
    ];
  });
}

/** Ladders whose steps are numbered against their days. */
export function checkTemplates(strategy: Strategy): readonly Problem[] {
  return strategy.processTemplates.flatMap((template, index) =>
    orderProblems(template, pointerOf('processTemplates', index)),
  );
}
