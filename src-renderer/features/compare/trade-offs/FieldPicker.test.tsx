import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { SweepField } from '../../../../src-engine/protocol/methods.ts';
import { FieldPicker } from './FieldPicker.tsx';

afterEach(cleanup);

function field(pointer: string, label: string): SweepField {
  return { pointer, label, unit: 'days', value: 21, minimum: 0, maximum: 365 };
}

const FIELDS = [
  field('/classControls/0/minAgeDays', 'row 90: oldest debt at least'),
  field('/processTemplates/0/events/7/dayOffset', 'step 80: trigger day'),
  field('/outcomeLimits/0/limitThousandths', 'outcome limits 1: limit thousandths'),
  field('/controlCentral/timeline/parameters/pastDays', 'control central, timeline: past'),
];

const offered = () => screen.getAllByRole('option').map(({ textContent }) => textContent);

test('numbers on which no run depends are not offered', () => {
  render(<FieldPicker fields={FIELDS} currency="USD" taken={[]} onAdd={vi.fn()} />);
  expect(offered()).toEqual([
    'row 90: oldest debt at least, 21 d now',
    'step 80: trigger day, 21 d now',
  ]);
});

test('after a number was taken the list is whole again, and not empty by what was looked for', () => {
  const onAdd = vi.fn();
  const { rerender } = render(
    <FieldPicker fields={FIELDS} currency="USD" taken={[]} onAdd={onAdd} />,
  );
  fireEvent.change(screen.getByLabelText('Find a number'), { target: { value: 'trigger' } });
  expect(offered()).toEqual(['step 80: trigger day, 21 d now']);
  fireEvent.click(screen.getByRole('button', { name: 'Vary this number' }));
  expect(onAdd).toHaveBeenCalledWith(FIELDS[1]);
  const taken = [FIELDS[1]?.pointer ?? ''];
  rerender(<FieldPicker fields={FIELDS} currency="USD" taken={taken} onAdd={onAdd} />);
  expect(offered()).toEqual(['row 90: oldest debt at least, 21 d now']);
});
