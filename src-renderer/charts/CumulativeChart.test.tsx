import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { CumulativeChart } from './CumulativeChart.tsx';
import { moneyValues } from './value-format.ts';

afterEach(cleanup);

const series = [
  { arm: 0, label: 'Champion', values: [0, 100_000, 200_000] },
  { arm: 1, label: 'Challenger A', values: [0, 120_000, 260_000] },
];

function chart(onOpenDay?: (day: number) => void) {
  return render(
    <CumulativeChart
      name="Cumulative net cash by day"
      asOfDay={20_514}
      series={series}
      format={moneyValues('USD')}
      onOpenDay={onOpenDay}
    />,
  );
}

test('draws one line an arm in the colour of its slot, labelled at its end', async () => {
  const { container } = chart();
  // Behind the frame that tells its width.
  await waitFor(() => expect(container.querySelector('.recharts-surface')).not.toBeNull());
  const lines = [...container.querySelectorAll('.recharts-line-curve')];
  expect(lines.map((line) => line.getAttribute('stroke'))).toEqual([
    'var(--arm-0)',
    'var(--arm-1)',
  ]);
  const labels = [...container.querySelectorAll('text.lab')].map((text) => text.textContent);
  expect(labels).toEqual(['Champion', 'Challenger A']);
});

test('arrows move along the days and between the arms, and every stop says what it is', () => {
  chart();
  const stop = screen.getByRole('slider', { name: 'Cumulative net cash by day' });
  const said = () => stop.getAttribute('aria-valuetext');
  fireEvent.keyDown(stop, { key: 'Home' });
  expect(said()).toBe('Day 0, Champion, $0');
  fireEvent.keyDown(stop, { key: 'ArrowRight' });
  expect(said()).toBe('Day 1, Champion, $1.0k');
  fireEvent.keyDown(stop, { key: 'ArrowDown' });
  expect(said()).toBe('Day 1, Challenger A, $1.2k');
  fireEvent.keyDown(stop, { key: 'End' });
  expect(said()).toBe('Day 2, Challenger A, $2.6k');
  fireEvent.keyDown(stop, { key: 'ArrowRight' });
  expect(said()).toBe('Day 2, Challenger A, $2.6k');
});

test('Enter opens the day under the cursor; Escape takes the cursor away', () => {
  const open = vi.fn();
  const { container } = chart(open);
  const stop = screen.getByRole('slider');
  fireEvent.keyDown(stop, { key: 'ArrowLeft' });
  expect(container.querySelector('.chart-readout')?.textContent).toContain('End of day 1, 3 Mar');
  fireEvent.keyDown(stop, { key: 'Enter' });
  expect(open).toHaveBeenCalledWith(1, 0);
  fireEvent.keyDown(stop, { key: 'Escape' });
  expect(container.querySelector('.chart-readout')).toBeNull();
});
