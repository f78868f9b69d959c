import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Comparison, MeasureComparison } from '../../../src-engine/model/comparison.ts';
import { ForestTable } from './ForestTable.tsx';

afterEach(cleanup);

const netCash: MeasureComparison = {
  measure: 'netCash',
  values: [448_395_900, 451_929_900, 443_314_200],
  differences: [
    { value: 3_533_964, low: 2_749_699, high: 4_318_229, luckLow: 3_000_000, luckHigh: 4_000_000 },
    { value: -26_000_000, low: -27_000_000, high: -25_000_000, luckLow: null, luckHigh: null },
  ],
  changeThatMatters: 2_000_000,
  readings: ['Better', 'Check this'],
  chancesBetter: [0.995, 0.995],
  familyPValues: [0.01, 0.01],
  familyIntervals: [],
  otherReadings: { family: [], luck: [] },
  moreReplications: [null, null],
};
const days: MeasureComparison = {
  measure: 'meanArrearsDays',
  values: [40.42, 39.01, 40.42],
  differences: [
    { value: -1.41, low: -1.52, high: -1.3, luckLow: -1.5, luckHigh: -1.31 },
    { value: 0, low: 0, high: 0, luckLow: 0, luckHigh: 0 },
  ],
  changeThatMatters: 0.5,
  readings: ['Better', 'No difference'],
  chancesBetter: [0.995, 0.995],
  familyPValues: [0.01, 0.01],
  familyIntervals: [],
  otherReadings: { family: [], luck: [] },
  moreReplications: [null, null],
};
const comparison: Comparison = {
  arms: ['STD', 'EARLY', 'FIRM'],
  basis: { layer: 'portfolio', unit: 'account', units: 12_000, method: 'normal' },
  measures: [netCash, days],
  guardrails: [],
  headlines: [],
};

const BASIS = { text: 'Flow over 120 days.', mark: null };

function rows() {
  const { container } = render(
    <ForestTable
      comparison={comparison}
      currency="USD"
      primary="netCash"
      fileName="measures"
      basis={BASIS}
    />,
  );
  return [...container.querySelectorAll<HTMLTableRowElement>('tbody tr')];
}

/** X of the plot: 262 pixels for 11 multiples between margins of 6. */
const x = (multiple: number) => 131 + (multiple * 250) / 11;

test('each row says values, signed differences, intervals and readings', () => {
  const [net, arrears] = rows();
  const cells = (row: HTMLTableRowElement | undefined) =>
    [...(row?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent);
  expect(net?.querySelector('th')?.textContent).toBe(
    'Net cash collectedPrimary measure. Higher is better',
  );
  expect(cells(net)).toEqual([
    '$4.484M',
    'Challenger A$4.519MChallenger B$4.433M',
    '+$35.3k+$27.5k to +$43.2k\u2212$260.0k\u2212$270.0k to \u2212$250.0k',
    '',
    'BetterCheck this',
  ]);
  expect(cells(arrears)).toEqual([
    '40.4 d',
    'Challenger A39.0 dChallenger B40.4 d',
    '\u22121.41 d\u22121.52 to \u22121.300.00 d0.00 to 0.00',
    '',
    'BetterNo difference',
  ]);
});

test('dots lie at multiples of the change that matters, right is better', () => {
  const [net, arrears] = rows();
  const dot = (row: HTMLTableRowElement | undefined) =>
    Number(row?.querySelector('.fm-plot [data-arm="1"] circle')?.getAttribute('cx'));
  expect(dot(net)).toBeCloseTo(x(1.766_982), 1);
  // Fewer days in arrears are better: the dot lies to the right of zero.
  expect(dot(arrears)).toBeCloseTo(x(2.82), 1);
});

test('the shaded zone reaches from one change that matters to the other', () => {
  const [net] = rows();
  const zone = net?.querySelector('.fm-plot rect');
  expect(Number(zone?.getAttribute('x'))).toBeCloseTo(x(-1), 1);
  expect(Number(zone?.getAttribute('width'))).toBeCloseTo(x(1) - x(-1), 1);
});

test('a difference beyond the plot is an arrow at its edge', () => {
  const [net, arrears] = rows();
  const paths = (row: HTMLTableRowElement | undefined) =>
    row?.querySelectorAll('[data-arm="2"] path').length;
  // Whisker, triangle, arrow head; a dot within the plot has no arrow head. The whisker beyond has no caps.
  expect(paths(net)).toBe(3);
  expect(paths(arrears)).toBe(2);
});

const cost: MeasureComparison = {
  ...netCash,
  measure: 'cost',
  values: [100_000, 110_000, 130_000],
  readings: ['No difference', 'Worse'],
};

test('measures that are not main ones stand behind a line that says which read worse', () => {
  render(
    <ForestTable
      comparison={{ ...comparison, measures: [netCash, days, cost] }}
      currency="USD"
      primary="netCash"
      fileName="f"
      basis={BASIS}
    />,
  );
  expect(screen.queryByRole('button', { name: 'Treatment cost' })).toBeNull();
  expect(screen.getByText('worse for a challenger: Treatment cost')).toBeDefined();
  const more = screen.getByRole('button', { name: '1 more measure' });
  expect(more.getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(more);
  expect(screen.getByRole('button', { name: 'Treatment cost' })).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'More measures' }));
  expect(screen.queryByRole('button', { name: 'Treatment cost' })).toBeNull();
});

test('an unclear reading says what would settle it', () => {
  const unclear: Comparison = {
    ...comparison,
    measures: [{ ...netCash, readings: ['Unclear', 'Unclear'], moreReplications: [40, 1] }],
  };
  render(
    <ForestTable
      comparison={unclear}
      currency="USD"
      primary="netCash"
      fileName="f"
      basis={BASIS}
    />,
  );
  expect(screen.getByTitle('needs about 40 more replications')).toBeDefined();
  expect(screen.getByTitle('needs about 1 more replication')).toBeDefined();
});

test('the table says what its intervals cover', () => {
  rows();
  expect(
    screen.getByText(/portfolio layer: 12,000 accounts as a sample and simulation luck, not/),
  ).toBeDefined();
});

test('up and down walk through the measures', () => {
  rows();
  const net = screen.getByRole('button', { name: 'Net cash collected' });
  const arrears = screen.getByRole('button', { name: 'Mean days in arrears' });
  net.focus();
  fireEvent.keyDown(net, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(arrears);
  fireEvent.keyDown(arrears, { key: 'ArrowUp' });
  expect(document.activeElement).toBe(net);
});

test('says which measures an arm has nothing to work out from, so that none is taken for 0', () => {
  rows();
  expect(screen.getByText(/^Left out, as an arm has nothing/).textContent).toContain(
    'Roll rate, 31–60 to 61–90;',
  );
});

test('the foot says what is shaded, and leads to the thresholds', () => {
  const onThresholds = vi.fn();
  const table = (one: Comparison) => (
    <ForestTable
      comparison={one}
      currency="USD"
      primary="netCash"
      fileName="f"
      basis={BASIS}
      onThresholds={onThresholds}
    />
  );
  const { rerender } = render(table(comparison));
  expect(screen.getByText(/^Shaded: smaller than the change that matters\./)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Edit thresholds…' }));
  expect(onThresholds).toHaveBeenCalled();
  rerender(table({ ...comparison, matters: { netCash: 500 } }));
  expect(screen.getByText(/^Shaded: smaller than the change you said matters\./)).toBeDefined();
});

test('a measure of which everything matters has no place in the plot, and nothing of it is shaded', () => {
  const { container } = render(
    <ForestTable
      comparison={{ ...comparison, measures: [{ ...netCash, changeThatMatters: 0 }, days] }}
      currency="USD"
      primary="netCash"
      fileName="f"
      basis={BASIS}
    />,
  );
  const plots = [...container.querySelectorAll('tbody .fm-plot')];
  expect(plots.map((plot) => plot.querySelectorAll('rect[fill="var(--rope)"]').length)).toEqual([
    0, 1,
  ]);
  expect(plots[0]?.querySelector('[data-arm]')).toBeNull();
});
