import type { Strategy } from '../config/strategy-schema.ts';
import type { EventLog } from '../model/event-log.ts';
import type { LadderSteps } from '../model/ladder-steps.ts';
import { LADDERS } from '../model/swap-rule.ts';
import { visitLadderRows } from './ladder-rows.ts';
import { ladderTemplates } from './ladder-templates.ts';

/** How often each template of each ladder began, and each step of it was carried out, replication 1. */
export function ladderSteps(log: EventLog, strategy: Strategy): readonly LadderSteps[] {
  const templates = ladderTemplates(strategy);
  const tallies = new Map(
    LADDERS.map((ladder) => [
      ladder,
      templates[ladder].map(() => ({ created: 0, done: new Map<number, number>() })),
    ]),
  );
  visitLadderRows(log, ({ ladder, template, sequence }) => {
    const tally = tallies.get(ladder)?.[template];
    if (tally === undefined) return;
    if (sequence === null) tally.created += 1;
    else tally.done.set(sequence, (tally.done.get(sequence) ?? 0) + 1);
  });
  return LADDERS.flatMap((ladder) =>
    templates[ladder].map(({ code, events }, index) => {
      const tally = tallies.get(ladder)?.[index];
      return {
        ladder,
        template: code,
        created: tally?.created ?? 0,
        steps: events.map(({ sequence, eventType }) => ({
          sequence,
          eventType,
          done: tally?.done.get(sequence) ?? 0,
        })),
      };
    }),
  );
}
