import type { EventType, Strategy, TemplateEvent } from '../../config/strategy-schema.ts';
import { moneyWords } from '../../config/words.ts';
import { algorithmOfCode } from './algorithm-text.ts';
import { wordTable } from './word-table.ts';

type Step = Pick<TemplateEvent, 'sequence' | 'eventType' | 'dayOffset'>;

/** `REMINDER, Reminder letter`. */
export function eventTypeName({ eventTypes }: Strategy, code: string): string {
  const title = eventTypes.find((type) => type.code === code)?.title ?? '';
  return title === '' ? code : `${code}, ${title}`;
}

/** Cost of one event on one line, however narrow its column. */
export function unitCost({ unitCostMinor }: EventType, currency: string): string {
  return moneyWords(unitCostMinor, currency).replace(' ', '\u00a0');
}

/** Steps in the order in which they are done: by day, then by number. */
export function inDayOrder<T extends Step>(steps: readonly T[]): readonly T[] {
  return [...steps].sort((a, b) => a.dayOffset - b.dayOffset || a.sequence - b.sequence);
}

/** Steps with their days, what each does and what one costs; `when` says the day in words. */
export function stepTable<T extends Step>(
  strategy: Strategy,
  steps: readonly T[],
  when: (step: T) => string,
): string {
  const rows = steps.map((step) => {
    const type = strategy.eventTypes.find(({ code }) => code === step.eventType);
    const does = type === undefined ? undefined : algorithmOfCode(type.algorithm.code);
    return [
      when(step),
      String(step.sequence),
      eventTypeName(strategy, step.eventType),
      does?.title ?? type?.algorithm.code ?? 'There is no such event type.',
      type === undefined ? '' : unitCost(type, strategy.currency),
    ];
  });
  return wordTable(['When', 'Step', 'Event', 'What it does', 'Cost of one'], rows, 'No steps.');
}
