import type { Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { TemplateEvent } from '../../config/strategy-schema.ts';
import type { CompiledEvent, CompiledEventType } from './compiled-step.ts';
import { missingCode } from './missing-code.ts';
import { templateStep } from './template-step.ts';

/** The steps of a template whose days count from the start of its process, by (day offset, sequence). */
export function compileTemplateEvents(
  types: readonly CompiledEventType[],
  steps: readonly TemplateEvent[],
  pointer: string,
): Result<CompiledEvent[], Failure> {
  const events: CompiledEvent[] = [];
  for (const [index, event] of steps.entries()) {
    const place = `${pointer}/events/${index}`;
    const type = types.find((candidate) => candidate.typeCode === event.eventType);
    if (type === undefined) return err(missingCode(place, 'Event type', event.eventType));
    const { sequence, dayOffset } = event;
    events.push(templateStep(type, sequence, dayOffset, place));
  }
  return ok(events.sort((a, b) => a.dayOffset - b.dayOffset || a.sequence - b.sequence));
}
