import type { SeveranceEvent, Strategy, TemplateEvent } from './strategy-schema.ts';

/** A step of any ladder of a strategy, and the place that holds it. */
export interface PlacedStep {
  /** JSON pointer of the list that it stands in. */
  readonly list: string;
  /** Code of its template or dunning schedule. */
  readonly template: string;
  readonly event: TemplateEvent | SeveranceEvent;
}

type Ladders = Pick<
  Strategy,
  'processTemplates' | 'dunningSchedules' | 'severanceTemplates' | 'writeOff'
>;

interface StepList {
  readonly list: string;
  readonly template: string;
  readonly events: readonly (TemplateEvent | SeveranceEvent)[];
}

function stepLists(strategy: Ladders): readonly StepList[] {
  const of = (
    place: string,
    templates: readonly { readonly code: string; readonly events: StepList['events'] }[],
  ) =>
    templates.map(({ code, events }, index) => ({
      list: `${place}/${index}/events`,
      template: code,
      events,
    }));
  const schedules = (strategy.dunningSchedules ?? []).flatMap(({ code, levels }, index) =>
    levels.map(({ events }, level) => ({
      list: `/dunningSchedules/${index}/levels/${level}/events`,
      template: code,
      events,
    })),
  );
  return [
    ...of('/processTemplates', strategy.processTemplates),
    ...schedules,
    ...of('/severanceTemplates', strategy.severanceTemplates),
    ...of('/writeOff/templates', strategy.writeOff.templates),
  ];
}

/** Every step of every ladder: process templates, dunning schedules, severance and write-off templates. */
export function everyStep(strategy: Ladders): readonly PlacedStep[] {
  return stepLists(strategy).flatMap(({ list, template, events }) =>
    events.map((event) => ({ list, template, event })),
  );
}
