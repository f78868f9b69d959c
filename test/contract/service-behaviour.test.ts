import { describe, expect, test } from 'vitest';
import { defaultBehaviour } from '../../src-engine/config/default-behaviour.ts';
import { exportBehaviour } from '../../src-engine/config/export-behaviour.ts';
import type { BehaviourModel } from '../../src-engine/model/behaviour.ts';
import type { Methods } from '../../src-engine/protocol/methods.ts';
import { engineForEachTest } from '../support/engine-for-each-test.ts';
import { olderDocument } from '../support/older-document.ts';
import { openSql } from '../support/open-sql.ts';

const engine = engineForEachTest();
const { ask } = engine;

/** Customers whom no contact reaches. */
function deaf(name = 'Deaf'): BehaviourModel {
  const model = defaultBehaviour();
  const treatments = model.treatments.map((treatment) => ({ ...treatment, reach: 0 }));
  return { ...model, name, treatments };
}

const DEFAULT = exportBehaviour(defaultBehaviour());
const DEAF = exportBehaviour(deaf());
const RUN = { slots: [0], days: 60, replications: 1, seed: 7 };

async function newPortfolio(): Promise<void> {
  await ask('newDocument', null);
  await ask('generatePortfolio', {
    ...{ preset: 'utility', accounts: 300, seed: 7 },
    ...{ asOfDay: 20_514, currency: 'USD' },
  } as Methods['generatePortfolio']['params']);
}

async function cash(runId: number): Promise<number> {
  const { comparison } = await ask('runView', { runId });
  const measure = comparison.measures.find((one) => one.measure === 'cashCollected');
  return measure?.values[0] ?? Number.NaN;
}

/** The bytes of the open document after an edit with a database tool. */
async function edited(statement: string): Promise<Uint8Array> {
  const { bytes } = await ask('saveDocument', null);
  const database = (await openSql()).open(bytes);
  database.script(statement);
  return database.exportBytes();
}

describe('the behaviour model of a document', () => {
  test('is the default until another one is put, and again after a reset', async () => {
    const created = await ask('newDocument', null);
    expect(created.behaviour).toEqual({
      name: 'Default assumptions',
      fingerprint: DEFAULT.fingerprint,
      isDefault: true,
      mark: null,
    });
    expect(await ask('behaviour', null)).toEqual(defaultBehaviour());
    expect(await ask('exportBehaviour', null)).toEqual(DEFAULT);

    const put = await ask('putBehaviour', { text: DEAF.text });
    expect(put.problems).toEqual([]);
    expect(put.document.behaviour).toEqual({
      name: 'Deaf',
      fingerprint: DEAF.fingerprint,
      isDefault: false,
      mark: null,
    });
    expect(put.document.revision).not.toBe(created.revision);
    expect(await ask('behaviour', null)).toEqual(deaf());
    expect(await ask('exportBehaviour', null)).toEqual(DEAF);

    expect(await ask('resetBehaviour', null)).toEqual(created);
    // Putting the default is a reset too.
    await ask('putBehaviour', { text: DEAF.text });
    expect((await ask('putBehaviour', { text: DEFAULT.text })).document).toEqual(created);
  });

  test('with problems is refused, and what was there stays', async () => {
    await ask('newDocument', null);
    await ask('putBehaviour', { text: DEAF.text });
    const before = await ask('documentSummary', null);
    const text = DEAF.text.replace('"fatigue": 0.8', '"fatigue": 8');
    expect(await ask('putBehaviour', { text })).toEqual({
      problems: [
        {
          code: 'number-range',
          severity: 'error',
          pointer: '/fatigue',
          message: '"fatigue" is 8.',
          hint: 'Allowed: at most 1.',
        },
      ],
      document: before,
    });
    expect(await ask('behaviour', null)).toEqual(deaf());
  });

  test('needs a document', async () => {
    for (const method of ['behaviour', 'resetBehaviour', 'exportBehaviour'] as const) {
      expect(await engine.link.call(method, null)).toMatchObject({
        ok: false,
        error: { code: 'nothing-open' },
      });
    }
    expect(await engine.link.call('putBehaviour', { text: DEAF.text })).toMatchObject({
      ok: false,
    });
  });

  test('decides new runs; finished ones keep theirs, through saving and opening', async () => {
    await newPortfolio();
    const first = await ask('run', RUN);
    await ask('putBehaviour', { text: DEAF.text });
    const second = await ask('run', RUN);
    expect(second.document.runs).toMatchObject([
      { id: first.runId, behaviourFingerprint: DEFAULT.fingerprint, behaviourName: null },
      { id: second.runId, behaviourFingerprint: DEAF.fingerprint, behaviourName: 'Deaf' },
    ]);
    expect((await ask('runView', { runId: second.runId })).header).toEqual(second.document.runs[1]);
    const before = [await cash(first.runId), await cash(second.runId)];
    expect(before[1]).toBeLessThan(before[0] ?? 0);

    const other = exportBehaviour(deaf('Other'));
    await ask('putBehaviour', { text: other.text });
    const { bytes } = await ask('saveDocument', null);
    const opened = await ask('openDocument', { bytes });
    expect(opened.behaviour).toMatchObject({ name: 'Other', isDefault: false, mark: null });
    expect(opened.runs).toEqual(second.document.runs);
    expect([await cash(first.runId), await cash(second.runId)]).toEqual(before);

    // An account is told again with the model of its run, not with that of the document.
    await ask('resetBehaviour', null);
    const { rows } = await ask('accountList', {
      ...{ text: '', segment: null, bucket: null, swap: null, runId: second.runId },
      ...{ sort: 'openMinor', descending: true, offset: 0, limit: 40 },
    } as Methods['accountList']['params']);
    for (const { id, outcomes } of rows) {
      const story = await ask('accountStory', { runId: second.runId, arm: 0, accountId: id });
      expect(story.cashMinor - story.costMinor).toBe(outcomes[0]?.netCashMinor);
    }
  });

  test('stays when the run that was made with it is removed, and goes when nothing needs it', async () => {
    await newPortfolio();
    await ask('putBehaviour', { text: DEAF.text });
    const { runId } = await ask('run', { ...RUN, days: 5 });
    await ask('removeRun', { runId });
    expect(await ask('behaviour', null)).toEqual(deaf());
    await ask('resetBehaviour', null);
    const { bytes } = await ask('saveDocument', null);
    const database = (await openSql()).open(bytes);
    expect(database.number('SELECT count(*) FROM behaviour_model')).toBe(0);
    database.close();
  });

  test('that was edited in the file is reported, and can be replaced', async () => {
    await ask('newDocument', null);
    await ask('putBehaviour', { text: DEAF.text });
    const bytes = await edited(`UPDATE behaviour_model SET text = replace(text, '0.8', '0.9')`);
    await ask('openDocument', { bytes });
    expect(await engine.link.call('behaviour', null)).toMatchObject({
      ok: false,
      error: { code: 'document-damaged', message: expect.stringContaining('Deaf') },
    });
    expect((await ask('resetBehaviour', null)).behaviour.isDefault).toBe(true);
    expect(await ask('behaviour', null)).toEqual(defaultBehaviour());
  });
});

test('a document from before documents had a model gets the default', async () => {
  await newPortfolio();
  const { runId } = await ask('run', { ...RUN, days: 5 });
  const before = await ask('runView', { runId });
  const { bytes } = await ask('saveDocument', null);
  const old = olderDocument(await openSql(), bytes, 1);
  const opened = await ask('openDocument', { bytes: old });
  expect(opened.behaviour.isDefault).toBe(true);
  const after = await ask('runView', { runId });
  expect({ ...after, comparison: null }).toEqual({ ...before, comparison: null });
  const values = ({ comparison }: typeof before) => comparison.measures.map((row) => row.values);
  expect(values(after)).toEqual(values(before));
  // Such a run does not know whose its accounts are, so these are the sample.
  expect(before.comparison.basis.unit).toBe('customer');
  expect(after.comparison.basis.unit).toBe('account');
  expect((await ask('putBehaviour', { text: DEAF.text })).document.behaviour.name).toBe('Deaf');
});
