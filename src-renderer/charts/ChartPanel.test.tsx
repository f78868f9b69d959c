import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { preferencesStore, setPreference } from '../stores/preferences-store.ts';
import { BarList } from './BarList.tsx';
import { ChartPanel } from './ChartPanel.tsx';
import { barListTable } from './chart-tables.ts';
import { countValues } from './value-format.ts';

const bars = [
  { key: 'a', label: 'Not due', value: 2904, text: '2,904' },
  { key: 'b', label: 'In process', value: 2611, text: '2,611' },
];

beforeEach(() => {
  preferencesStore.setState({ chartsAsTables: false, singleKeys: true });
});
afterEach(cleanup);

function panel() {
  return render(
    <ChartPanel
      title="Where accounts are"
      basis={{ text: 'Stock at the end of day 46.', mark: 'uncalibrated' }}
      note="Select a bar."
      table={barListTable(bars, ['State', 'Accounts'], countValues('accounts'))}
      fileName="states"
    >
      <BarList name="Where accounts are" bars={bars} />
    </ChartPanel>,
  );
}

test('the switch shows the same numbers as a table', () => {
  panel();
  const shown = within(screen.getByRole('list')).getAllByRole('listitem');
  expect(shown.map((item) => item.textContent)).toEqual(['Not due2,904', 'In process2,611']);
  fireEvent.click(screen.getByRole('button', { name: 'Table' }));
  const rows = within(screen.getByRole('table')).getAllByRole('row');
  expect(rows.map((row) => row.textContent)).toEqual([
    'StateAccounts, accounts',
    'Not due2,904',
    'In process2,611',
  ]);
  expect(screen.queryByRole('list')).toBeNull();
});

test('T switches the panel that has the focus, unless single keys are off', () => {
  panel();
  fireEvent.keyDown(screen.getByRole('list'), { key: 't' });
  fireEvent.keyDown(screen.getByRole('table'), { key: 'T' });
  expect(screen.getByRole('list')).toBeDefined();
  act(() => setPreference('singleKeys', false));
  fireEvent.keyDown(screen.getByRole('list'), { key: 't' });
  expect(screen.queryByRole('table')).toBeNull();
});

test('the setting for all charts overrules an earlier choice', () => {
  panel();
  fireEvent.click(screen.getByRole('button', { name: 'Table' }));
  act(() => setPreference('chartsAsTables', true));
  expect(screen.getByRole('table')).toBeDefined();
  act(() => setPreference('chartsAsTables', false));
  fireEvent.click(screen.getByRole('button', { name: 'Chart' }));
  act(() => setPreference('chartsAsTables', true));
  expect(screen.getByRole('table')).toBeDefined();
});

test('the caption says what the numbers are, and the mark of the model stands beside the title', () => {
  panel();
  const text = screen.getByRole('region').textContent ?? '';
  expect(text).toContain('Where accounts areUncalibrated');
  expect(text).toMatch(
    /Uncalibrated: the backtest .* Stock at the end of day 46\. Select a bar\.$/,
  );
});
