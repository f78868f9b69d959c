import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { QualityLine } from '../../../src-engine/protocol/portfolio-methods.ts';
import { QualityPanel } from './QualityPanel.tsx';

const LINES: readonly QualityLine[] = [
  { check: null, text: 'row was left out of the import', count: 1, of: null, accounts: null },
  {
    check: 'noMobile',
    text: 'accounts have no mobile number',
    count: 2160,
    of: 12_000,
    accounts: 2160,
  },
  {
    check: 'disputed',
    text: 'transactions are disputed and do not age',
    count: 4,
    of: 90_000,
    accounts: 3,
  },
  { check: 'noRating', text: 'accounts have no credit rating', count: 0, of: 12_000, accounts: 0 },
];

afterEach(cleanup);

it('tells of how many, and lists the accounts that a finding concerns', () => {
  const onList = vi.fn();
  render(<QualityPanel quality={LINES} imported={false} onList={onList} />);
  const rows = screen.getAllByRole('listitem').map((row) => row.textContent);
  expect(rows).toEqual([
    '1row was left out of the import',
    '2,160accounts have no mobile number, 18.0% of 12,000List 2,160 accounts',
    '4transactions are disputed and do not age, less than 0.1% of 90,000List 3 accounts',
    '0accounts have no credit rating',
  ]);
  fireEvent.click(screen.getByRole('button', { name: /disputed transactions/ }));
  expect(onList).toHaveBeenCalledExactlyOnceWith('disputed');
});
