import type { Strategy, TemplateEvent } from './strategy-schema.ts';

/** What the steps of a collection process stand in: a process template, or a dunning schedule. */
export interface CollectionTemplate {
  readonly code: string;
  readonly title: string;
  /** Of a schedule: the steps of all its levels. */
  readonly events: readonly TemplateEvent[];
}

/** Process templates, then dunning schedules: a place in this list names a template in event logs. */
export function collectionTemplates({
  processTemplates,
  dunningSchedules,
}: Pick<Strategy, 'processTemplates' | 'dunningSchedules'>): readonly CollectionTemplate[] {
  const schedules = (dunningSchedules ?? []).map(({ code, title, levels }) => ({
    code,
    title,
    events: levels.flatMap(({ events }) => events),
  }));
  return [...processTemplates, ...schedules];
}
