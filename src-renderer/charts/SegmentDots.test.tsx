import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { SegmentDots } from './SegmentDots.tsx';
import { moneyValues } from './value-format.ts';

afterEach(cleanup);

it('a portfolio whose segments are too small says so instead of an empty axis', () => {
  const { container } = render(
    <SegmentDots
      name="By segment"
      rows={[]}
      format={moneyValues('EUR')}
      sides={['worse', 'better']}
    />,
  );
  screen.getByText('No segment has enough accounts for a difference of its own.');
  expect(container.querySelector('svg')).toBeNull();
});

it('a rise of what should fall was green: the words beside a lane have the colour of what they mean', () => {
  const point = { arm: 1, label: 'Challenger A', value: 70.4, low: 67.5, high: 73.4 };
  const rows = [{ key: 'all', label: 'All', note: '10 accounts', points: [point] }];
  const tone = (lowerIsBetter: boolean) => {
    const { container, unmount } = render(
      <SegmentDots
        name="Severances"
        rows={rows}
        format={moneyValues('EUR')}
        sides={['better', 'worse']}
        lowerIsBetter={lowerIsBetter}
      />,
    );
    const found = container.querySelectorAll('g text.neg').length;
    unmount();
    return found;
  };
  expect(tone(true)).toBe(1);
  expect(tone(false)).toBe(0);
});
