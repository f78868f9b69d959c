import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../../src-engine/base/day.ts';
import type { FilePreview, ImportMapping } from '../../../../src-engine/ingest/mapping.ts';
import { latestDate, proposedAsOfDay } from './latest-date.ts';

function latest(rows: readonly (readonly string[])[], dateOrder: 'YMD' | 'DMY' | 'MDY') {
  const preview = {
    columns: ['posted', 'due'],
    rows,
    targets: [
      { target: 'postedDate', label: '', type: 'date', required: true, help: '' },
      { target: 'dueDate', label: '', type: 'date', required: false, help: '' },
    ],
  } as unknown as FilePreview;
  const mapping = {
    format: { dateOrder },
    fields: [
      { target: 'postedDate', column: 'posted', constant: null },
      { target: 'dueDate', column: 'due', constant: null },
    ],
  } as unknown as ImportMapping;
  return latestDate(preview, mapping);
}

describe('latest date of a preview', () => {
  it('reads the order of the mapping and prefers posted dates', () => {
    const rows = [
      ['1/12/2013', '3/1/2014'],
      ['10/2/2013', '12/31/2013'],
    ];
    expect(latest(rows, 'MDY')).toBe(dayOf(2013, 10, 2));
    expect(latest(rows, 'DMY')).toBe(dayOf(2013, 12, 1));
    expect(latest([['2026-03-02', '']], 'YMD')).toBe(dayOf(2026, 3, 2));
    expect(latest([['02.03.26', '']], 'DMY')).toBe(dayOf(2026, 3, 2));
  });

  it('does not take the next due date of a snapshot for the day of the extract', () => {
    const columns = ['oldest', 'next'];
    const target = (name: string) => ({ target: name, type: 'date' });
    const preview = {
      columns,
      rows: [['2026-02-09', '2026-03-23']],
      targets: [target('oldestDueDate'), target('nextDueDate')],
    } as unknown as FilePreview;
    const mapping = {
      format: { dateOrder: 'YMD' },
      fields: [
        { target: 'oldestDueDate', column: 'oldest', constant: null },
        { target: 'nextDueDate', column: 'next', constant: null },
      ],
    } as unknown as ImportMapping;
    expect(latestDate(preview, mapping)).toBe(dayOf(2026, 2, 9));
  });

  it('ignores what is no date', () => {
    expect(
      latest(
        [
          ['', 'x'],
          ['99/99/2013', ''],
        ],
        'MDY',
      ),
    ).toBeNull();
  });

  it('proposes today for a fresh extract and the latest date for an old one', () => {
    const today = dayOf(2026, 4, 17);
    expect(proposedAsOfDay(null, today)).toBe(today);
    expect(proposedAsOfDay(dayOf(2026, 3, 2), today)).toBe(today);
    expect(proposedAsOfDay(dayOf(2013, 9, 9), today)).toBe(dayOf(2013, 9, 9));
  });
});
