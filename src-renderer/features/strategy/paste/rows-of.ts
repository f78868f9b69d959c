import type { Strategy } from '../../../../src-engine/config/strategy-schema.ts';
import { minorDigits } from '../../../format/money.ts';
import { checkOrder } from '../edit/criteria-edits.ts';
import { stepOrder } from '../edit/template-edits.ts';
import type { PasteTarget } from './paste-target.ts';

/** Heads of the columns, in the order in which rows are copied and pasted. */
export const COLUMNS = {
  steps: ['Event type', 'Day'],
  criteria: ['Priority', 'Arrears more than', 'Oldest debt at least', 'Template'],
} as const;

/** The rows of a target as tab-separated text with their heads: what Paste rows takes back. */
export function rowsOf(strategy: Strategy, target: PasteTarget): string {
  const lines = target.kind === 'steps' ? steps(strategy, target) : criteria(strategy, target);
  return [COLUMNS[target.kind], ...lines].map((cells) => `${cells.join('\t')}\n`).join('');
}

function steps(strategy: Strategy, { template }: { readonly template: number }): string[][] {
  const edited = strategy.processTemplates[template];
  if (edited === undefined) return [];
  return stepOrder(edited).flatMap((position) => {
    const event = edited.events[position];
    return event === undefined ? [] : [[event.eventType, String(event.dayOffset)]];
  });
}

function criteria(
  strategy: Strategy,
  { control, condition }: { readonly control: number; readonly condition: number },
): string[][] {
  const rows = strategy.classControls[control]?.conditions[condition]?.criteria ?? [];
  const digits = minorDigits(strategy.currency);
  return checkOrder(rows).flatMap((position) => {
    const row = rows[position];
    if (row === undefined) return [];
    const amount = (row.minAmountMinor / 10 ** digits).toFixed(digits);
    return [[String(row.priority), amount, String(row.minAgeDays), row.template]];
  });
}
