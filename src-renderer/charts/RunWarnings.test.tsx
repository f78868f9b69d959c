import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { RunHeader } from '../../src-engine/protocol/methods.ts';
import { RunWarnings } from './RunWarnings.tsx';

const run = (changes: Partial<RunHeader>): RunHeader =>
  ({ behaviourMark: null, ...changes }) as RunHeader;

it('says nothing of a run that needs no warning', () => {
  const { container } = render(<RunWarnings run={run({})} />);
  expect(container.innerHTML).toBe('');
});

it('says of a replayed run that it shows timing and volume, not response', () => {
  render(<RunWarnings run={run({ behaviourMark: 'replay' })} />);
  expect(screen.getByText(/Timing and volume, not response/)).toBeTruthy();
});

it('says of a model fitted to few times in arrears that small differences are no ranking', () => {
  render(<RunWarnings run={run({ behaviourMark: 'uncalibrated', thinEntries: 1 })} />);
  expect(screen.getByText(/^Uncalibrated/)).toBeTruthy();
  expect(screen.getByText(/fitted to 1 time in arrears/)).toBeTruthy();
});
