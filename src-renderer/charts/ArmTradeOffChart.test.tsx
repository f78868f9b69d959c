import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ArmTradeOffChart } from './ArmTradeOffChart.tsx';
import { moneyValues } from './value-format.ts';

afterEach(cleanup);

const marks = [
  {
    arm: 1,
    label: 'Challenger A',
    x: 73,
    xLow: 72.5,
    xHigh: 73.5,
    y: 3_530_000,
    yLow: 2_750_000,
    yHigh: 4_320_000,
  },
  { arm: 0, label: 'Champion', x: 77, xLow: 77, xHigh: 77, y: 0, yLow: 0, yHigh: 0 },
];

test('the arrow keys walk from arm to arm, each told with both intervals', () => {
  const { container } = render(
    <ArmTradeOffChart
      name="Net cash against severances"
      marks={marks}
      xLabel="Severances per 1,000"
      yLabel="Net cash difference"
      format={moneyValues('USD')}
    />,
  );
  const chart = screen.getByRole('slider', { name: 'Net cash against severances' });
  fireEvent.keyDown(chart, { key: 'Home' });
  expect(chart.getAttribute('aria-valuetext')).toBe(
    'Challenger A, Net cash difference +$35.3k, 95% interval +$27.5k to +$43.2k, Severances per 1,000 73.0, 95% interval 72.5 to 73.5',
  );
  fireEvent.keyDown(chart, { key: 'ArrowRight' });
  expect(chart.getAttribute('aria-valuetext')).toBe('Champion, Severances per 1,000 77.0');
  // The champion is what the others are measured against: it has no cross.
  expect(container.querySelector('[data-arm="0"] .wh')).toBeNull();
  expect(container.querySelector('[data-arm="1"] .wh')).not.toBeNull();
});

test('names of arms that lie on one another do not cover each other', () => {
  const together = [
    { arm: 0, label: 'Champion', x: 0, xLow: 0, xHigh: 0, y: 0, yLow: 0, yHigh: 0 },
    { arm: 1, label: 'Challenger A', x: 0, xLow: 0, xHigh: 0, y: 78, yLow: -456, yHigh: 1009 },
    { arm: 2, label: 'Challenger B', x: 0, xLow: 0, xHigh: 0, y: -30, yLow: -3756, yHigh: 433 },
  ];
  const { container } = render(
    <ArmTradeOffChart
      name="Net cash against severances"
      marks={together}
      xLabel="Severances per 1,000"
      yLabel="Net cash difference"
      format={moneyValues('USD')}
    />,
  );
  const places = [...container.querySelectorAll('[data-arm] text')].map((text) =>
    Number(text.getAttribute('y')),
  );
  const [first = 0, second = 0, third = 0] = [...places].sort((a, b) => a - b);
  expect(places).toHaveLength(3);
  expect(second - first).toBeGreaterThanOrEqual(13);
  expect(third - second).toBeGreaterThanOrEqual(13);
});

test('without intervals, as from a single account, an arm is a mark alone', () => {
  const alone = marks.map((mark) =>
    mark.arm === 0
      ? mark
      : { ...mark, xLow: -Infinity, xHigh: Infinity, yLow: -Infinity, yHigh: Infinity },
  );
  const { container } = render(
    <ArmTradeOffChart
      name="Net cash against severances"
      marks={alone}
      xLabel="Severances per 1,000"
      yLabel="Net cash difference"
      format={moneyValues('USD')}
    />,
  );
  expect(container.innerHTML).not.toMatch(/Infinity|NaN/);
  const chart = screen.getByRole('slider', { name: 'Net cash against severances' });
  fireEvent.keyDown(chart, { key: 'Home' });
  expect(chart.getAttribute('aria-valuetext')).toBe(
    'Challenger A, Net cash difference +$35.3k, no interval, Severances per 1,000 73.0, no interval',
  );
});
