import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { AccountListRow } from '../../../src-engine/protocol/methods.ts';
import { accountColumns } from './account-columns.tsx';

afterEach(cleanup);

function arrears(currency: string, pastDueMinor: number) {
  const options = { currency, challenger: null, sortable: false, withOutcomes: false };
  const column = accountColumns(options).find(({ id }) => id === 'pastDueMinor');
  const row = { pastDueMinor } as AccountListRow;
  const { container } = render(<div>{column?.render?.(row)}</div>);
  const title = container.querySelector('[title]')?.getAttribute('title') ?? null;
  return { text: container.textContent, title, copied: column?.text?.(row) };
}

test.each([
  ['USD', 28_640, '$286.40', null],
  ['USD', 999_999, '$9,999.99', null],
  ['USD', 1_255_417, '$12,554', '$12,554.17'],
  ['USD', 125_000_000, '$1.250M', '$1,250,000.00'],
  ['JPY', 450_000, '¥450,000', null],
  ['JPY', 1_250_000, '¥1.250M', '¥1,250,000'],
])(
  'an amount of %s %d fits its column, and is told in full when pointed at',
  (currency, minor, text, title) => {
    expect(arrears(currency, minor)).toEqual({ text, title, copied: title ?? text });
  },
);
