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
  for (const { id, name } of cases) {
    const opened = await link.call('openCase', { id });
    if (!opened.ok) throw new Error(opened.error.message);
    expect(opened.value.portfolio?.name).toBe(name);
    expect(opened.value.strategies).toHaveLength(1);
    expect(opened.value.behaviour.name).toBe('Still');
    const run = await link.call('run', { slots: [0], days: 30, replications: 1, seed: 1 });
    expect(run.ok ? null : run.error).toBeNull();
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
