import type { EventFace } from '../read/event-icon.ts';
import type { ChampionMatch } from './champion-match.ts';

interface Step {
  readonly eventType: string;
  readonly dayOffset: number;
}

/** "Send letter on day 14, Create To Do on day 28": steps of the champion's template that this one has no match for. */
export function missingWords(
  match: ChampionMatch | null,
  champion: readonly Step[],
  faceOf: (eventType: string) => EventFace,
): string {
  return (match?.missing ?? [])
    .flatMap((position) => champion[position] ?? [])
    .map((step) => `${faceOf(step.eventType).title} on day ${step.dayOffset}`)
    .join(', ');
}
