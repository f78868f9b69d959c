import { describe, expect, test } from 'vitest';
import { engineForEachTest } from '../support/engine-for-each-test.ts';
import { UTILITY_QUESTIONS } from '../support/utility-questions.ts';

const engine = engineForEachTest();
const { ask } = engine;
const { portfolio: UTILITY, run: RUN, allAccounts: ALL } = UTILITY_QUESTIONS;

describe('the open document', () => {
  test('stays open when another file cannot be opened', async () => {
    await ask('newDocument', null);
    const before = await ask('removeStrategy', { slot: 2 });
    const junk = new TextEncoder().encode('not a document');
    expect(await engine.link.call('openDocument', { bytes: junk })).toMatchObject({
      ok: false,
      error: { code: 'document-foreign' },
    });
    expect(await ask('documentSummary', null)).toEqual(before);
  });

  test('is as it was after a cancelled run, and the engine goes on', async () => {
    await ask('newDocument', null);
    const before = await ask('generatePortfolio', UTILITY);
    const control = new AbortController();
    let lastDone = 0;
    const stopped = await engine.link.call(
      'run',
      { ...RUN, days: 365, replications: 80 },
      {
        signal: control.signal,
        onProgress: ({ done, total }) => {
          expect(total).toBe(40_000);
          expect(done).toBeLessThan(total);
          lastDone = done;
          control.abort();
        },
      },
    );
    // Not a time, which depends on the machine: of work that would go on for long, little was done after the cancel.
    expect(lastDone).toBeLessThan(20_000);
    expect(stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await ask('documentSummary', null)).toEqual(before);
    expect((await ask('run', { ...RUN, replications: 1 })).document.runs).toHaveLength(1);
  });

  test('is as it was after generating was cancelled', async () => {
    await ask('newDocument', null);
    const before = await ask('generatePortfolio', { ...UTILITY, accounts: 30 });
    const control = new AbortController();
    const stopped = await engine.link.call(
      'generatePortfolio',
      { ...UTILITY, accounts: 200_000 },
      { signal: control.signal, onProgress: () => control.abort() },
    );
    expect(stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await ask('documentSummary', null)).toEqual(before);
  });

  test('answers questions while a run goes on', async () => {
    await ask('newDocument', null);
    await ask('generatePortfolio', UTILITY);
    const order: string[] = [];
    const running = engine.link.call('run', RUN).then((result) => {
      order.push('run');
      return result;
    });
    await ask('accountList', ALL);
    order.push('list');
    expect((await running).ok).toBe(true);
    expect(order).toEqual(['list', 'run']);
  });
});
