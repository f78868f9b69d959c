import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { documentStore, EMPTY_SUMMARY } from '../../stores/document-state.ts';
import { navigationStore } from '../../stores/navigation-store.ts';
import { aRunHeader } from '../../stores/run-header-double.ts';
import { BranchLine } from './BranchLine.tsx';

const RUN = aRunHeader({ id: 1, arms: [], accounts: 3, engineVersion: '0' });

afterEach(cleanup);

test('an account on a branch says so and leads back to the run as it was, without the branch’s decision', () => {
  documentStore.setState({ summary: { ...EMPTY_SUMMARY, runs: [RUN] } });
  const params = { run: '7', account: '4471', day: '20', decision: '5' };
  navigationStore.setState({ screen: 'accounts', params });
  render(<BranchLine run={{ ...RUN, id: 7, branchOf: 1 }} />);
  expect(screen.getByText(/^Run 7 is run 1 with manual changes\./)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Back to run 1' }));
  expect(navigationStore.getState().params).toEqual({ run: '1', account: '4471', day: '20' });
});

test('a run that is no branch says nothing', () => {
  const { container } = render(<BranchLine run={RUN} />);
  expect(container.textContent).toBe('');
});
