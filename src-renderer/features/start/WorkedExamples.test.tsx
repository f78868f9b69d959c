import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Failure } from '../../../src-engine/base/failure.ts';
import { sampleCases } from '../../../src-engine/cases/sample-cases.ts';
import type { CaseReport } from '../../../src-engine/model/case-report.ts';
import type { DocumentSummary } from '../../../src-engine/protocol/methods.ts';
import { host } from '../../host/index.ts';

const opened: string[] = [];
const checked: unknown[] = [];
const SUMMARY: DocumentSummary = {
  portfolio: null,
  strategies: [],
  behaviour: { name: 'Still', fingerprint: 'b', isDefault: false, mark: null },
  runs: [],
  bookmarks: [],
  revision: 1,
};
const report: CaseReport = { name: 'Example D', compared: 4, difference: null };
const REFUSED: Failure = {
  ...{ code: 'bad-file', message: 'This is not a worked example.', hint: '' },
  where: 'mine.json at /kind',
};
const headers = sampleCases().map(({ id, example }) => ({
  id,
  name: example.name,
  description: example.description,
  days: example.days,
}));

vi.mock('../../engine-client/client.ts', () => ({
  onEngineCrash: () => () => undefined,
  callEngine: async (method: string, params: { id: string; file: { text: string } }) => {
    if (method === 'sampleCases') return { ok: true, value: headers };
    if (method === 'readCase') {
      if (params.file.text === 'bad') return { ok: false, error: REFUSED };
      return { ok: true, value: { name: 'Mine', description: params.file.text, days: 30 } };
    }
    if (method === 'checkCase') {
      checked.push(params);
      return { ok: true, value: report };
    }
    if (method !== 'openCase') throw new Error(`not needed: ${method}`);
    opened.push(params.id);
    return { ok: true, value: SUMMARY };
  },
}));

const { nextRequest } = await import('../../commands/run-comparison.ts');
const { clearQueries } = await import('../../engine-client/use-query.ts');
const { documentStore } = await import('../../stores/document-state.ts');
const { navigationStore } = await import('../../stores/navigation-store.ts');
const { toastStore } = await import('../../stores/toast-store.ts');
const { WorkedExamples } = await import('./WorkedExamples.tsx');

beforeEach(() => {
  opened.length = 0;
  checked.length = 0;
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

/** The person chooses a file of this text. */
function chooses(text: string): void {
  vi.spyOn(host, 'openFiles').mockResolvedValueOnce({
    ok: true,
    value: [
      {
        ...{ name: 'mine.json', folder: '', grant: null },
        read: async () => ({ ok: true, value: new File([text], 'mine.json') }),
      },
    ],
  });
  fireEvent.click(screen.getByRole('button', { name: 'Open case file…' }));
}

it('lists a case file beside the examples and runs it; one of its name takes its place, one that is none leaves it', async () => {
  render(<WorkedExamples />);
  const pick = await screen.findByLabelText<HTMLSelectElement>('Worked example');
  chooses('first text');
  expect(await screen.findByText('first text')).toBeTruthy();
  expect(pick.selectedOptions[0]?.textContent).toBe('mine.json: Mine');
  expect(pick.options).toHaveLength(headers.length + 1);
  fireEvent.click(screen.getByRole('button', { name: 'Run and compare' }));
  await screen.findByRole('status');
  expect(checked).toEqual([{ file: { name: 'mine.json', text: 'first text' } }]);

  chooses('second text');
  expect(await screen.findByText('second text')).toBeTruthy();
  expect(pick.options).toHaveLength(headers.length + 1);
  expect(screen.queryByRole('status')).toBeNull();

  chooses('bad');
  await waitFor(() =>
    expect(toastStore.getState().toasts.at(-1)?.text).toBe(
      'mine.json at /kind: This is not a worked example.',
    ),
  );
  expect(screen.getByText('second text')).toBeTruthy();
});
