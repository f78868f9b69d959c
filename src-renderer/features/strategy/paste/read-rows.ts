import type { CriteriaRow, Strategy } from '../../../../src-engine/config/strategy-schema.ts';
import { parseMoney, parseNumber } from '../../../format/parse.ts';
import type { PasteTarget } from './paste-target.ts';
import { COLUMNS } from './rows-of.ts';

const LAST_DAY = 9999;

/** What a pasted line becomes. */
export type PastedRow =
  | { readonly kind: 'step'; readonly eventType: string; readonly day: number }
  | ({ readonly kind: 'criteria'; readonly priority: number | null } & Omit<
      CriteriaRow,
      'priority'
    >);

/** A line of the text with what it becomes, or with what is wrong with it. */
export interface PastedLine {
  /** From 1, as the text has it. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly row: PastedRow | null;
  /** Empty when the row is good. */
  readonly problem: string;
}

/**
 * Reads rows of a spreadsheet: cells parted by tabs, one row a line, columns in the order of COLUMNS; a first line with
 * the heads is left out. Each row is checked against the strategy it goes into.
 */
export function readRows(
  text: string,
  target: PasteTarget,
  strategy: Strategy,
): readonly PastedLine[] {
  const heads: readonly string[] = COLUMNS[target.kind];
  return text
    .split(/\r?\n/)
    .map((line, index) => ({ line: index + 1, cells: line.split('\t').map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .filter(({ cells }) => cells[0]?.toLowerCase() !== heads[0]?.toLowerCase())
    .map(({ line, cells }): PastedLine => {
      const read =
        target.kind === 'steps' ? readStep(cells, strategy) : readCriteria(cells, strategy);
      return typeof read === 'string'
        ? { line, cells, row: null, problem: read }
        : { line, cells, row: read, problem: '' };
    });
}

/** A whole number of 0 to 9999, as people type it; null for anything else. */
function wholeOf(text: string): number | null {
  const value = parseNumber(text.replace(/ ?d$/, ''));
  const isGood = value !== null && Number.isInteger(value) && value >= 0 && value <= LAST_DAY;
  return isGood ? value : null;
}

function readStep(cells: readonly string[], strategy: Strategy): PastedRow | string {
  const [name = '', dayText = ''] = cells;
  const type = strategy.eventTypes.find(
    ({ code, title }) => code === name || title.toLowerCase() === name.toLowerCase(),
  );
  if (type === undefined) return `“${name}” is no event type of this strategy.`;
  const day = wholeOf(dayText);
  if (day === null) return `“${dayText}” is no day: use a whole number from 0 to 9999.`;
  return { kind: 'step', eventType: type.code, day };
}

function readCriteria(cells: readonly string[], strategy: Strategy): PastedRow | string {
  const [priorityText = '', amountText = '', ageText = '', name = ''] = cells;
  const priority = priorityText === '' ? null : wholeOf(priorityText);
  if (priority === null && priorityText !== '')
    return `“${priorityText}” is no priority: use a whole number from 0 to 9999, or leave it empty.`;
  const minAmountMinor = parseMoney(amountText, strategy.currency);
  if (minAmountMinor === null || minAmountMinor < 0)
    return `“${amountText}” is no amount of ${strategy.currency}.`;
  const minAgeDays = wholeOf(ageText);
  if (minAgeDays === null) return `“${ageText}” is no age: use whole days from 0 to 9999.`;
  if (!strategy.processTemplates.some(({ code }) => code === name))
    return `“${name}” is no process template of this strategy.`;
  return { kind: 'criteria', priority, minAmountMinor, minAgeDays, template: name };
}
