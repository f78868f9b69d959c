import { startsSeverance } from '../../algorithms/collection-event/starts-severance.ts';
import type { Problem } from '../../base/problem.ts';
import { pointerOf } from '../pointer.ts';
import type { ProcessTemplate, Strategy, TemplateEvent } from '../strategy-schema.ts';
import { countWords } from '../words.ts';
import { noteAt, warningAt } from './problem-maker.ts';

const FINAL_NOTICE = 'SEND_FINAL_NOTICE';
/** Calendar days between the final notice and severance (guardrail G3, ux 2.2d). */
const LEAST_NOTICE_DAYS = 14;

interface Step {
  readonly event: TemplateEvent;
  readonly at: number;
  /** Code of the event's algorithm; empty when its type is unknown. */
  readonly algorithm: string;
  readonly startsSeverance: boolean;
}

/** The steps in the order in which they happen. */
function stepsOf(strategy: Strategy, template: ProcessTemplate): readonly Step[] {
  return template.events
    .map((event, at) => {
      const use = strategy.eventTypes.find((type) => type.code === event.eventType)?.algorithm;
      const algorithm = use?.code ?? '';
      return { event, at, algorithm, startsSeverance: use !== undefined && startsSeverance(use) };
    })
    .sort((a, b) => a.event.dayOffset - b.event.dayOffset || a.event.sequence - b.event.sequence);
}

/** The least distance in the days that offsets count: workdays when only workdays count. */
function leastNoticeOffset(strategy: Strategy): number {
  if (strategy.settings.dateMode === 'CALENDAR') return LEAST_NOTICE_DAYS;
  const week = new Set(strategy.workCalendar.workdays).size;
  return Math.ceil((LEAST_NOTICE_DAYS * week) / 7);
}

function noticeProblems(strategy: Strategy, template: ProcessTemplate, pointer: string) {
  const problems: Problem[] = [];
  const least = leastNoticeOffset(strategy);
  const unit = strategy.settings.dateMode === 'CALENDAR' ? 'day' : 'workday';
  let notice: TemplateEvent | null = null;
  for (const { event, at, algorithm, startsSeverance } of stepsOf(strategy, template)) {
    if (algorithm === FINAL_NOTICE) notice = event;
    if (!startsSeverance) continue;
    const place = `${pointer}/events/${at}`;
    const step = `Step ${event.sequence} of ${template.code} starts severance on day ${event.dayOffset}`;
    if (notice === null) {
      problems.push(
        warningAt(
          'severance-without-notice',
          place,
          `${step} without a final notice before it.`,
          `Add a final notice at least ${countWords(least, unit)} before.`,
        ),
      );
    } else if (event.dayOffset - notice.dayOffset < least) {
      problems.push(
        warningAt(
          'notice-too-short',
          `${place}/dayOffset`,
          `${step}, ${countWords(event.dayOffset - notice.dayOffset, unit)} after the final notice on day ${notice.dayOffset}; ${least} are needed.`,
          `Set to ${notice.dayOffset + least} days.`,
        ),
      );
    }
  }
  return problems;
}

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

/** Ladders whose severance comes without, or too soon after, a final notice; steps numbered against their days. */
export function checkTemplates(strategy: Strategy): readonly Problem[] {
  return strategy.processTemplates.flatMap((template, index) => {
    const pointer = pointerOf('processTemplates', index);
    return [...noticeProblems(strategy, template, pointer), ...orderProblems(template, pointer)];
  });
}
