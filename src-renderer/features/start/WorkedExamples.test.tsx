import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sampleCases } from '../../../src-engine/cases/sample-cases.ts';
import type { CaseReport } from '../../../src-engine/model/case-report.ts';
import type { DocumentSummary } from '../../../src-engine/protocol/methods.ts';

const opened: string[] = [];
const SUMMARY: DocumentSummary = {
  portfolio: null,
  strategies: [],
  behaviour: { name: 'Still', fingerprint: 'b', isDefault: false, mark: null },
  runs: [],
  bookmarks: [],
  revision: 1,
};
const report: CaseReport = { name: 'Example D', compared: 4, difference: null };
const headers = sampleCases().map(({ id, example }) => ({
  id,
  name: example.name,
  description: example.description,
  days: example.days,
}));

vi.mock('../../engine-client/client.ts', () => ({
  onEngineCrash: () => () => undefined,
  callEngine: async (method: string, params: { id: string }) => {
    if (method === 'sampleCases') return { ok: true, value: headers };
    if (method === 'checkCase') return { ok: true, value: report };
    if (method !== 'openCase') throw new Error(`not needed: ${method}`);
    opened.push(params.id);
    return { ok: true, value: SUMMARY };
  },
}));

const { nextRequest } = await import('../../commands/run-comparison.ts');
const { clearQueries } = await import('../../engine-client/use-query.ts');
const { documentStore } = await import('../../stores/document-state.ts');
const { navigationStore } = await import('../../stores/navigation-store.ts');
const { WorkedExamples } = await import('./WorkedExamples.tsx');

beforeEach(() => {
  opened.length = 0;
  clearQueries();
});
afterEach(cleanup);

it('says what the chosen example shows, and opens it as a document of its own', async () => {
  render(<WorkedExamples />);
  const pick = await screen.findByLabelText('Worked example');
  expect(screen.getByText(headers[0]?.description ?? '')).toBeTruthy();
  const wanted = headers.find(({ id }) => id === 'example-d-cancel');
  fireEvent.change(pick, { target: { value: 'example-d-cancel' } });
  expect(screen.getByText(wanted?.description ?? '')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Open this example' }));
  await waitFor(() => expect(navigationStore.getState().screen).toBe('portfolio'));
  expect(opened).toEqual(['example-d-cancel']);
  expect(documentStore.getState().fileName).toBe('example-d-cancel.cstrat');
  // A run of 120 days went on long after the end of the story.
  expect(nextRequest().days).toBe(wanted?.days);
});

it('runs the example and says whether it came out', async () => {
  render(<WorkedExamples />);
  fireEvent.click(await screen.findByRole('button', { name: 'Run and compare' }));
  expect((await screen.findByRole('status')).textContent).toBe(
    'Came out as it says: 4 expectations compared.',
  );
  // What another example did is not said of this one.
  fireEvent.change(screen.getByLabelText('Worked example'), {
    target: { value: 'example-d-cancel' },
  });
  expect(screen.queryByRole('status')).toBeNull();
});
