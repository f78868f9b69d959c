import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Matters } from '../../../../src-engine/model/comparison.ts';
import { type Threshold, ThresholdsDialog } from './ThresholdsDialog.tsx';

const THRESHOLDS: readonly Threshold[] = [
  { measure: 'netCash', usual: 2_000_000 },
  { measure: 'curedShare', usual: 0.005 },
  { measure: 'contacts', usual: null },
];

afterEach(cleanup);

function open(set: Matters, before?: Matters) {
  const kept: Matters[] = [];
  const onClose = vi.fn();
  render(
    <ThresholdsDialog
      thresholds={THRESHOLDS}
      set={set}
      currency="USD"
      description="What they mean."
      {...(before !== undefined && { before })}
      onKeep={async (matters) => {
        kept.push(matters);
        return true;
      }}
      onClose={onClose}
    />,
  );
  return { kept, onClose };
}

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: string, value: string) =>
  fireEvent.change(field(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('every measure has its label, unit, what holds, and its default', () => {
  open({ netCash: 100_000 });
  const rows = screen.getAllByRole('row').slice(1);
  expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
    'Net cash collected',
    'Cured at the end',
    'Contacts',
  ]);
  expect(rows.map((row) => row.querySelector('input')?.value)).toEqual(['1000', '0.5', '']);
  expect(rows.map((row) => row.querySelectorAll('td')[1]?.textContent)).toEqual([
    '$20.0k',
    '0.50 pp',
    'known with a run',
  ]);
  expect(field('Net cash collected').getAttribute('aria-describedby')).toMatch(/-unit$/);
  // Only what is not the default can go back to it.
  expect(screen.getAllByRole('button', { name: /^Reset / }).map((one) => one.textContent)).toEqual([
    'Reset Net cash collected',
    'Reset all',
  ]);
});

test('what is typed is kept in the unit of the measure, without what stays at its default', async () => {
  const { kept, onClose } = open({});
  type('Net cash collected', '500.50');
  type('Cured at the end', '0.5');
  type('Contacts', '12');
  press('Keep thresholds');
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(kept).toEqual([{ netCash: 50_050, contacts: 12 }]);
});

test('what a measure cannot have is told by label and unit, at its field, and nothing is kept', () => {
  const { kept } = open({});
  type('Cured at the end', '-1');
  type('Contacts', 'many');
  press('Keep thresholds');
  expect(screen.getAllByRole('alert').map((one) => one.textContent)).toEqual([
    'Cured at the end must be a number of 0 or more, in percentage points.',
    'Contacts must be a number of 0 or more.',
  ]);
  expect(field('Cured at the end').getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(field('Cured at the end'));
  expect(kept).toEqual([]);
});

test('one goes back to its default, all do, or all go back to what was set before the run', async () => {
  const { kept } = open({ netCash: 100_000, curedShare: 0.02, npv: 300 }, { netCash: 700 });
  press('Reset Net cash collected');
  expect(field('Net cash collected').value).toBe('20000');
  expect(document.activeElement).toBe(field('Net cash collected'));
  press('Keep thresholds');
  press('Reset all');
  expect(field('Cured at the end').value).toBe('0.5');
  press('Keep thresholds');
  press('As before the run');
  expect(field('Net cash collected').value).toBe('7');
  press('Keep thresholds');
  // A measure that the comparison has not is left as it is.
  await waitFor(() =>
    expect(kept).toEqual([
      { npv: 300, curedShare: 0.02 },
      { npv: 300 },
      { netCash: 700, npv: 300 },
    ]),
  );
});

test('without settings of before there is no way back to them', () => {
  open({ netCash: 5 });
  expect(screen.queryByRole('button', { name: 'As before the run' })).toBeNull();
});
