import { HOLD_BLOCK, HOLD_REASON, HOLD_SCOPE } from '../../model/portfolio.ts';
import type { HoldBlock, HoldReason, HoldRow, HoldScope } from '../../model/rows.ts';
import type { RowParts } from './row-parts.ts';

// The tables name every scope, reason and block. The first scope and reason count where a record names none.
const SCOPES = Object.keys(HOLD_SCOPE) as [HoldScope, ...HoldScope[]];
const REASONS: readonly [HoldReason, ...HoldReason[]] = [
  'MANUAL',
  ...(Object.keys(HOLD_REASON) as HoldReason[]).filter((reason) => reason !== 'MANUAL'),
];
const BLOCKS = Object.keys(HOLD_BLOCK) as HoldBlock[];

function isBlock(text: string): text is HoldBlock {
  return BLOCKS.some((block) => block === text);
}

function blocksOf(parts: RowParts): readonly HoldBlock[] {
  const text = parts.text('blocks');
  if (text === '') return BLOCKS;
  const words = text.toUpperCase().split(/[\s,;|+]+/);
  const good = words.filter(isBlock);
  if (good.length < words.length) {
    parts.refuse('blocks', `Blocks are words out of ${BLOCKS.join(', ')}.`);
  }
  return BLOCKS.filter((block) => good.includes(block));
}

function targetOf(parts: RowParts, accountId: string, scope: HoldScope): string | null {
  if (scope === 'ACCOUNT') {
    if (parts.text('target') !== '') {
      parts.refuse('target', 'A hold on the account names nothing else; give its scope.');
    }
    return null;
  }
  if (scope === 'DEBT_CLASS') {
    const debtClass = parts.debtClass('target');
    if (debtClass === '') parts.refuse('target', 'The hold names no debt class.');
    return debtClass;
  }
  const target = parts.requiredText('target');
  if (scope === 'AGREEMENT' && !parts.hasAgreement(accountId, target)) {
    parts.refuse('target', 'The account has no such service agreement.');
  }
  if (scope === 'BILL' && !parts.hasBill(accountId, target)) {
    parts.refuse('target', 'The account has no such bill.');
  }
  return target;
}

/** A hold of the current record; null when the reader has a problem. */
export function readHold(parts: RowParts): HoldRow | null {
  const accountId = parts.account();
  const scope = parts.choice('scope', SCOPES);
  const target = targetOf(parts, accountId, scope);
  const reason = parts.choice('reason', REASONS, true);
  const fromDay = parts.requiredDay('fromDate');
  const toDay = parts.day('toDate');
  if (toDay !== null && toDay < fromDay) parts.refuse('toDate', 'The hold ends before it starts.');
  const blocks = blocksOf(parts);
  const amountMinor = parts.amount('amount');
  const note = parts.text('note');
  const id = parts.id(accountId, target ?? 'hold', reason, fromDay);
  if (!parts.isGood) return null;
  return { id, accountId, scope, target, reason, fromDay, toDay, blocks, amountMinor, note };
}
