import { armTitle } from '../../ui/arm-style.ts';
import { cellName, type ListFilter, type SwapCellName } from './list-address.ts';

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

/** "severed under champion only", "severed under neither champion nor A". */
export function cellWords(cell: SwapCellName, arm: number): string {
  const letter = armTitle(arm).slice(-1);
  switch (cell) {
    case 'both':
      return `severed under champion and ${letter}`;
    case 'champion_only':
      return `severed under champion, not ${letter}`;
    case 'challenger_only':
      return `severed under ${letter}, not champion`;
    case 'neither':
      return `severed under neither champion nor ${letter}`;
  }
}

/** The active filters of a list, each removable. */
export function filterChips(filter: ListFilter): readonly FilterChip[] {
  const chips: FilterChip[] = [];
  if (filter.swap !== null) {
    const { arm, champion, challenger } = filter.swap;
    chips.push({
      id: 'swap',
      label: cellWords(cellName(champion, challenger), arm),
      without: { ...filter, swap: null },
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
