import { expect, test } from 'vitest';
import { engineForEachTest } from '../support/engine-for-each-test.ts';

/** 250 accounts under two arms for 40 days: 200 replications are a part of a run, and a second of work. */
const REQUEST = { slots: [0, 1], days: 40, replications: 1000, seed: 9 };
const engine = engineForEachTest();
const { ask } = engine;

test('a run that is stopped keeps its complete replications, as a run of as many', async () => {
  await ask('newDocument', null);
  await ask('generatePortfolio', {
    preset: 'utility',
    accounts: 250,
    seed: 7,
    asOfDay: 20_514,
    currency: 'USD',
  });
  const stopped: ReturnType<typeof engine.link.call<'stopAndKeep'>>[] = [];
  const answer = await engine.link.call('run', REQUEST, {
    onProgress: ({ replications = 0 }) => {
      if (replications > 0 && stopped.length === 0)
        stopped.push(engine.link.call('stopAndKeep', null));
    },
  });
  if (!answer.ok) throw new Error(answer.error.message);
  const kept = await stopped[0];
  if (kept?.ok !== true) throw new Error('nothing was kept');
  const { replications } = kept.value;
  expect(replications).toBeGreaterThan(0);
  expect(replications).toBeLessThan(REQUEST.replications);
  const [header] = answer.value.document.runs;
  expect(header).toMatchObject({ replications, askedReplications: REQUEST.replications });

  const again = await ask('run', { ...REQUEST, replications });
  const { header: whole, ...expected } = await ask('runView', { runId: again.runId });
  expect(whole.askedReplications).toBeUndefined();
  const { header: part, ...shown } = await ask('runView', { runId: answer.value.runId });
  expect(part.askedReplications).toBe(REQUEST.replications);
  expect(shown).toEqual(expected);
}, 120_000);

test('nothing can be kept while no run is under way', async () => {
  const answer = await engine.link.call('stopAndKeep', null);
  expect(answer.ok ? '' : answer.error.code).toBe('not-found');
});
