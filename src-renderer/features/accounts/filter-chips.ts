import type { StateMove } from '../../../src-engine/model/account-state.ts';
import type { LoggedAccounts } from '../../../src-engine/model/logged-accounts.ts';
import type { QualityCheck } from '../../../src-engine/model/quality-check.ts';
import { STATE_LABELS } from '../../format/account-state.ts';
import { counted } from '../../format/count.ts';
import { rollStateName } from '../../format/roll-state.ts';
import { armTitle } from '../../ui/arm-style.ts';
import { cellName, type ListFilter, type SwapCellName } from './list-address.ts';

/** How far a process is, in words. */
function stepWords(step: number): string {
  return step === 0 ? 'before step 1' : `step ${step}`;
}

/** One active filter: what it says, and the filter without it. */
export interface FilterChip {
  readonly id: string;
  readonly label: string;
  readonly without: ListFilter;
}

/** Screen names of AGE_BUCKETS, by the age of the oldest item. */
export const BUCKET_LABELS: Readonly<Record<string, string>> = {
  notDue: 'Not yet due',
  '1-30': '1–30 d',
  '31-60': '31–60 d',
  '61-90': '61–90 d',
  '91+': '91 d and more',
};

/** "severed under champion, not A", "event SMS under neither champion nor A". */
export function cellWords(cell: SwapCellName, arm: number, rule = 'severed'): string {
  const letter = armTitle(arm).slice(-1);
  const what = rule.includes(':') ? rule.replace(':', ' ') : rule.replaceAll('-', ' ');
  switch (cell) {
    case 'both':
      return `${what} under champion and ${letter}`;
    case 'champion_only':
      return `${what} under champion, not ${letter}`;
    case 'challenger_only':
      return `${what} under ${letter}, not champion`;
    case 'neither':
      return `${what} under neither champion nor ${letter}`;
  }
}

/** What a check of the data found in each account of a list. */
export const QUALITY_WORDS: Readonly<Record<QualityCheck, string>> = {
  noMobile: 'no mobile number',
  noEmail: 'no e-mail address',
  noRating: 'no credit rating',
  owesNothing: 'owes nothing',
  afterAsOf: 'has transactions dated after the as-of date',
  disputed: 'has disputed transactions',
};

const MOVE_WORDS: Readonly<Record<StateMove, string>> = {
  in: 'on the evening of',
  came: 'came on',
  left: 'left on',
};

function loggedWords(logged: LoggedAccounts): string {
  if (logged.by === 'day') return `paid or treated on day ${logged.day} under any arm`;
  const under = `under ${armTitle(logged.arm)}`;
  return logged.by === 'row'
    ? `process begun by criteria row ${logged.row + 1} of the strategy ${under}`
    : `step ${logged.sequence} of ${logged.template} carried out ${under}`;
}

/** The active filters of a list, each removable. */
export function filterChips(filter: ListFilter): readonly FilterChip[] {
  const chips: FilterChip[] = [];
  if (filter.swap !== null) {
    const { arm, champion, challenger, rule } = filter.swap;
    chips.push({
      id: 'swap',
      label: cellWords(cellName(champion, challenger), arm, rule),
      without: { ...filter, swap: null },
    });
  }
  if (filter.roll != null) {
    const { arm, day, from, to, by } = filter.roll;
    const when = day === null ? 'in any 30 days' : `from day ${day} to ${day + 30}`;
    chips.push({
      id: 'roll',
      label:
        by === 'amount'
          ? `owes ${rollStateName(to)} ${day === null ? 'at the end of any 30 days' : `on day ${day + 30}`} under ${armTitle(arm)}`
          : `${rollStateName(from)} → ${rollStateName(to)} ${when} under ${armTitle(arm)}`,
      without: { ...filter, roll: null },
    });
  }
  if (filter.vintage != null) {
    const { arm, createdFrom, afterDays } = filter.vintage;
    chips.push({
      id: 'vintage',
      label: `process of day ${createdFrom}–${createdFrom + 29} ended by payments within ${counted(afterDays, 'day')} under ${armTitle(arm)}`,
      without: { ...filter, vintage: null },
    });
  }
  if (filter.state != null) {
    const { arm, day, state, move, step } = filter.state;
    const steps = step === undefined ? '' : `, ${stepWords(step)}`;
    chips.push({
      id: 'state',
      label: `${STATE_LABELS[state]}${steps}: ${MOVE_WORDS[move]} day ${day} under ${armTitle(arm)}`,
      without: { ...filter, state: null },
    });
  }
  if (filter.logged != null) {
    chips.push({
      id: 'logged',
      label: loggedWords(filter.logged),
      without: { ...filter, logged: null },
    });
  }
  if (filter.quality != null) {
    chips.push({
      id: 'quality',
      label: QUALITY_WORDS[filter.quality],
      without: { ...filter, quality: null },
    });
  }
  if (filter.segment !== null) {
    chips.push({ id: 'segment', label: filter.segment, without: { ...filter, segment: null } });
  }
  if (filter.bucket !== null) {
    chips.push({
      id: 'bucket',
      label: `oldest debt ${(BUCKET_LABELS[filter.bucket] ?? filter.bucket).toLowerCase()}`,
      without: { ...filter, bucket: null },
    });
  }
  if (filter.text !== '') {
    chips.push({ id: 'text', label: `"${filter.text}"`, without: { ...filter, text: '' } });
  }
  return chips;
}
