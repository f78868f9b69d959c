import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EngineLink } from '../../src-renderer/engine-client/engine-link.ts';
import { engineOnChannel } from '../support/engine-on-channel.ts';

let link: EngineLink;
let close: () => void;

beforeEach(async () => {
  ({ link, close } = await engineOnChannel());
});
afterEach(() => close());

test('every worked example opens as a document whose rules may run on its accounts', async () => {
  const listed = await link.call('sampleCases', null);
  const cases = listed.ok ? listed.value : [];
  expect(cases.length).toBeGreaterThan(8);
  for (const { id, name, days } of cases) {
    const opened = await link.call('openCase', { id });
    if (!opened.ok) throw new Error(opened.error.message);
    expect(opened.value.portfolio?.name).toBe(name);
    expect(opened.value.strategies).toHaveLength(1);
    expect(opened.value.behaviour.name).toBe('Still');
    const run = await link.call('run', { slots: [0], days, replications: 1, seed: 1 });
    expect(run.ok ? null : run.error).toBeNull();
  }
});

test('every worked example comes out as it says, as the page asks for it', async () => {
  const listed = await link.call('sampleCases', null);
  for (const { id } of listed.ok ? listed.value : []) {
    const report = await link.call('checkCase', { id });
    if (!report.ok) throw new Error(report.error.message);
    expect(report.value.difference).toBeNull();
  }
});

test('runs of the document know the payments of its example, and keep them', async () => {
  await link.call('openCase', { id: 'example-d-cancel' });
  const saved = await link.call('saveDocument', null);
  if (!saved.ok) throw new Error(saved.error.message);
  await link.call('openDocument', { bytes: saved.value.bytes });
  for (const days of [20, 5]) {
    const run = await link.call('run', { slots: [0], days, replications: 1, seed: 1 });
    if (!run.ok) throw new Error(run.error.message);
    const { runId } = run.value;
    const story = await link.call('accountStory', { runId, arm: 0, accountId: 'A' });
    if (!story.ok) throw new Error(story.error.message);
    const paid = story.value.payments.map(({ day, amountMinor }) => [day, amountMinor]);
    // 8 April, the eighth day; a run that ends before does not know it.
    expect(paid).toEqual(days === 20 ? [[8, 15_000]] : []);
  }
});

test('an example that is not there is refused by name, and the open document stays', async () => {
  await link.call('openCase', { id: 'example-a-criteria' });
  const refused = await link.call('openCase', { id: 'example-z' });
  expect(refused.ok ? null : refused.error.message).toBe('There is no worked example example-z.');
  const summary = await link.call('documentSummary', null);
  expect(summary.ok ? summary.value.portfolio?.name : '').toBe(
    'Example A: criteria on pooled debt',
  );
});
