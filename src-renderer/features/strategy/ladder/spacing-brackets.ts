import type { Problem, Severity } from '../../../../src-engine/base/problem.ts';
import type { Strategy } from '../../../../src-engine/config/strategy-schema.ts';
import { eventFace } from '../read/event-icon.ts';
import { suggestedValue } from '../read/suggested-value.ts';

/** Two steps that stand too close: the days between them, and the days there must be. */
export interface SpacingBracket {
  /** Positions in the template's events. */
  readonly from: number;
  readonly to: number;
  readonly hasDays: number;
  readonly needsDays: number;
  readonly severity: Severity;
}

/** Problem codes about the distance to the final notice before a step. */
const TOO_CLOSE = 'notice-too-short';

/** Brackets of one template, from the problems that are about the distance of two of its steps. */
export function spacingBrackets(
  strategy: Strategy,
  template: number,
  problems: readonly Problem[],
): readonly SpacingBracket[] {
  const events = strategy.processTemplates[template]?.events ?? [];
  return events.flatMap((event, to) => {
    const pointer = `/processTemplates/${template}/events/${to}/dayOffset`;
    const problem = problems.find((one) => one.code === TOO_CLOSE && one.pointer === pointer);
    const mend = problem === undefined ? null : suggestedValue(problem);
    if (problem === undefined || mend === null || typeof mend.value !== 'number') return [];
    const from = lastNoticeBefore(strategy, events, event.dayOffset);
    const notice = from === null ? undefined : events[from];
    if (from === null || notice === undefined) return [];
    return [
      {
        from,
        to,
        hasDays: event.dayOffset - notice.dayOffset,
        needsDays: mend.value - notice.dayOffset,
        severity: problem.severity,
      },
    ];
  });
}

function lastNoticeBefore(
  strategy: Strategy,
  events: readonly { readonly eventType: string; readonly dayOffset: number }[],
  day: number,
): number | null {
  let found: number | null = null;
  events.forEach((event, position) => {
    if (eventFace(strategy, event.eventType).icon !== 'finalNotice') return;
    if (event.dayOffset > day) return;
    if (found === null || event.dayOffset >= (events[found]?.dayOffset ?? 0)) found = position;
  });
  return found;
}
