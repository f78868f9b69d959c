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
