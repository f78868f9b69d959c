import { everyStep } from '../../../../src-engine/config/every-step.ts';
import type { Strategy } from '../../../../src-engine/config/strategy-schema.ts';

/** Makes every place that names `from` name `to`. */
export function renameTemplateCode(draft: Strategy, from: string, to: string): void {
  for (const control of draft.classControls) {
    for (const condition of control.conditions) {
      for (const row of condition.criteria) if (row.template === from) row.template = to;
    }
  }
  for (const option of draft.championChallenger) {
    if (option.champion === from) option.champion = to;
    if (option.challenger === from) option.challenger = to;
  }
}

/** Takes away live tests of a template against itself. */
export function pruneReferences(draft: Strategy): void {
  draft.championChallenger = draft.championChallenger.filter(
    (option) => option.champion !== option.challenger,
  );
}

/** Makes every step that uses event type `from` use `to`, on whichever ladder it stands. */
export function renameEventType(draft: Strategy, from: string, to: string): void {
  for (const { event } of everyStep(draft)) if (event.eventType === from) event.eventType = to;
}

/** Makes every class control of debt class `from` one of `to`. */
export function renameDebtClass(draft: Strategy, from: string, to: string): void {
  for (const control of draft.classControls) if (control.debtClass === from) control.debtClass = to;
}
