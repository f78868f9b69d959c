import type { Strategy } from '../../../../src-engine/config/strategy-schema.ts';

/** A place that names a process template, in words. */
export interface TemplateUse {
  readonly pointer: string;
  readonly text: string;
}

/** Every criteria row and live-test option that names the template. */
export function templateUses(strategy: Strategy, code: string): readonly TemplateUse[] {
  const rows = strategy.classControls.flatMap((control, c) =>
    control.conditions.flatMap((condition, n) =>
      condition.criteria.flatMap((row, r) =>
        row.template === code
          ? [
              {
                pointer: `/classControls/${c}/conditions/${n}/criteria/${r}/template`,
                text: `${control.code}, row ${row.priority}`,
              },
            ]
          : [],
      ),
    ),
  );
  const options = strategy.championChallenger.flatMap((option, o) =>
    option.champion === code || option.challenger === code
      ? [{ pointer: `/championChallenger/${o}`, text: `live test ${option.id}` }]
      : [],
  );
  return [...rows, ...options];
}

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

/** Makes every template step that uses event type `from` use `to`. */
export function renameEventType(draft: Strategy, from: string, to: string): void {
  for (const template of draft.processTemplates) {
    for (const event of template.events) if (event.eventType === from) event.eventType = to;
  }
}

/** Makes every class control of debt class `from` one of `to`. */
export function renameDebtClass(draft: Strategy, from: string, to: string): void {
  for (const control of draft.classControls) if (control.debtClass === from) control.debtClass = to;
}
