import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseStrategy } from '../../src-engine/cases/case-plan.ts';
import { writeCaseRows } from '../../src-engine/cases/case-rows.ts';
import { caseDay } from '../../src-engine/cases/run-case.ts';
import { sampleCase } from '../../src-engine/cases/sample-cases.ts';
import { stillBehaviour } from '../../src-engine/cases/still-behaviour.ts';
import { exportStrategy } from '../../src-engine/config/export-strategy.ts';
import type { SweepResult } from '../../src-engine/model/sweep.ts';
import { PortfolioDraft } from '../../src-engine/store/portfolio/portfolio-draft.ts';
import { Workspace } from '../../src-engine/store/workspace.ts';
import { CliBench } from '../support/cslab.ts';
import { engineOnChannel } from '../support/engine-on-channel.ts';
import { openSql } from '../support/open-sql.ts';
import { smallComparison } from '../support/small-comparison.ts';

const CASE = 'example-d-cancel';
const RUN = ['run', 'p.cstrat', '--strategy', 'rules.json', '--behaviour', 'still.json'];
const SHORT = ['--days', '20', '--replications', '1', '--seed', '1'];
const AGE = '/classControls/0/conditions/0/criteria/0/minAgeDays';

let bench: CliBench;
/** Cash that the page's run of the document came to. */
let pageCash: number;

/** The document of the example as the page makes it, with its rules and behaviour as files, and a run of the page. */
beforeAll(async () => {
  bench = await CliBench.create();
  const example = sampleCase(CASE);
  if (example === null) throw new Error(`no example ${CASE}`);
  const strategy = caseStrategy(example);
  if (!strategy.ok) throw new Error(strategy.error.message);
  await write('rules.json', exportStrategy(strategy.value).text);
  await write('still.json', JSON.stringify(stillBehaviour(example)));
  const { link, close } = await engineOnChannel();
  try {
    await link.call('openCase', { id: CASE });
    const saved = await link.call('saveDocument', null);
    if (!saved.ok) throw new Error(saved.error.message);
    await write('p.cstrat', saved.value.bytes);
    const run = await link.call('run', { slots: [0], days: 20, replications: 1, seed: 1 });
    if (!run.ok) throw new Error(run.error.message);
    const told = { runId: run.value.runId, arm: 0, accountId: 'A' };
    const story = await link.call('accountStory', told);
    if (!story.ok) throw new Error(story.error.message);
    pageCash = story.value.payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  } finally {
    close();
  }
  await bench.done([...RUN, ...SHORT, '--out', 'results']);
});
afterAll(() => bench.remove());

function write(name: string, content: string | Uint8Array): Promise<void> {
  return writeFile(join(bench.folder, name), content);
}

/** The same accounts in a document that knows nothing beforehand. */
async function withoutPayments(): Promise<Uint8Array> {
  const example = sampleCase(CASE);
  if (example === null) throw new Error(`no example ${CASE}`);
  const draft = new PortfolioDraft();
  writeCaseRows(example, draft);
  const workspace = Workspace.create(await openSql());
  const header = { name: example.name, source: 'elsewhere', currency: 'USD', generated: true };
  workspace.portfolio.replace(draft, { ...header, asOfDay: caseDay(example) }, null);
  return workspace.export();
}

async function cashOf(folder: string): Promise<number | undefined> {
  const { arms } = (await bench.json(`${folder}/run.json`)) as {
    arms: { measures: { id: string; value: number }[] }[];
  };
  return arms[0]?.measures.find(({ id }) => id === 'netCash')?.value;
}

describe('a document that knows payments beforehand', () => {
  it('was run by cslab run without them', async () => {
    expect(pageCash).toBe(15_000);
    expect(await cashOf('results')).toBe(pageCash);
  });

  it('keeps to the days of a shorter run', async () => {
    await bench.done([...RUN, '--days', '5', '--replications', '1', '--out', 'short']);
    expect(await cashOf('short')).toBe(0);
    expect(await bench.text('short/run.json')).not.toContain('paymentsFingerprint');
  });

  it('was swept without them', async () => {
    const words = ['--vary', `${AGE}=40..50/10`, '--hold-out', '0', '--out', 'swept'];
    await bench.done(['sweep', ...RUN.slice(1), ...SHORT, ...words]);
    const { settings } = (await bench.json('swept/sweep.json')) as SweepResult;
    expect(settings.map(({ measures }) => measures?.netMinor)).toEqual([15_000, 15_000]);
  });

  it('gives the same bytes in shards', async () => {
    for (const shard of ['1/2', '2/2'])
      await bench.done([...RUN, ...SHORT, '--shard', shard, '--out', 'shards']);
    await bench.done(['merge', 'shards', '--out', 'merged']);
    const names = await readdir(join(bench.folder, 'results'));
    for (const name of names)
      expect(await bench.text(`merged/${name}`)).toBe(await bench.text(`results/${name}`));
  });

  it('is run again with them by the questions to a folder', async () => {
    const { out } = await bench.done(['explain', 'results', '--account', 'A']);
    expect(out).toContain('150.00');
    const plan = await bench.text('results/plan.json');
    await write('results/plan.json', plan.replace('"amountMinor": 15000', '"amountMinor": 14000'));
    const answer = await bench.cslab(['explain', 'results', '--account', 'A']);
    await write('results/plan.json', plan);
    expect(answer.err).toContain('do not belong together');
  });

  it('could not be used by cslab verify to make its run again', async () => {
    await bench.done([
      'export',
      'results',
      '--arm',
      'rules',
      ...smallComparison.review,
      '--out',
      'evidence',
    ]);
    const { code, out } = await bench.cslab(['verify', 'evidence', '--portfolio', 'p.cstrat']);
    expect(out).not.toContain('beforehand');
    expect(code).toBe(0);
    await write('q.cstrat', await withoutPayments());
    const other = await bench.cslab(['verify', 'evidence', '--portfolio', 'q.cstrat']);
    expect(other.out).toContain('The run knew 1 payment beforehand');
    expect(other.code).toBe(1);
  });
});
