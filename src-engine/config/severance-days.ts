import type { SeveranceTemplate } from './strategy-schema.ts';

/** A template in the form of a collection ladder: steps with the days on which they come when all goes as planned. */
export interface PlannedSteps {
  readonly code: string;
  readonly events: readonly {
    readonly sequence: number;
    readonly eventType: string;
    readonly dayOffset: number;
  }[];
}

/**
 * The day of each step, counted from the start of the process, by position: its offset after the last of the steps that
 * it depends on, when each is completed on its day (domain.md 3.12). null for a step that depends on itself or on a
 * step that is not there: it never gets a date.
 */
export function severanceDays({ events }: SeveranceTemplate): readonly (number | null)[] {
  const positions = new Map(events.map((event, position) => [event.sequence, position]));
  const known = new Map<number, number | null>();
  const dayOf = (position: number, waiting: ReadonlySet<number>): number | null => {
    const event = events[position];
    if (event === undefined || waiting.has(position)) return null;
    const found = known.get(position);
    if (found !== undefined) return found;
    const within = new Set([...waiting, position]);
    const before = event.dependsOn.map((sequence) => {
      const other = positions.get(sequence);
      return other === undefined ? null : dayOf(other, within);
    });
    const day = before.reduce<number | null>(
      (latest, one) => (latest === null || one === null ? null : Math.max(latest, one)),
      0,
    );
    const planned = day === null ? null : day + event.dayOffset;
    known.set(position, planned);
    return planned;
  };
  return events.map((_, position) => dayOf(position, new Set()));
}

/** The template as steps on days; a step without a date stands on day 0. */
export function plannedSteps(template: SeveranceTemplate): PlannedSteps {
  const days = severanceDays(template);
  return {
    code: template.code,
    events: template.events.map(({ sequence, eventType }, position) => ({
      sequence,
      eventType,
      dayOffset: days[position] ?? 0,
    })),
  };
}

/** "after the start", "after step 10", "after steps 10 and 15". */
export function dependsText(dependsOn: readonly number[]): string {
  const steps = [...dependsOn].sort((a, b) => a - b);
  if (steps.length === 0) return 'after the start';
  const last = steps.at(-1) ?? 0;
  if (steps.length === 1) return `after step ${last}`;
  return `after steps ${steps.slice(0, -1).join(', ')} and ${last}`;
}
