import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseExactJson } from '../../src-engine/base/exact-json.ts';
import type { CallContext } from '../../src-engine/protocol/handlers.ts';
import { createEngineService } from '../../src-engine/service/engine-service.ts';
import { openSql } from '../support/open-sql.ts';

const SAMPLE = join(import.meta.dirname, '../../dist/public/samples/northvale.cstrat');
const PREVIEW = join(import.meta.dirname, '../../dist/public/samples/northvale.preview.json');

const CONTEXT: CallContext<never> = {
  signal: { cancelled: false },
  onCancel: () => () => undefined,
  rest: (until) => until,
  progress: () => undefined,
  pause: () => Promise.resolve(),
  now: () => 0,
};

it('the sample document opens on a finished run whose accounts can be told again', async () => {
  const engine = createEngineService(await openSql());
  const bytes = new Uint8Array(await readFile(SAMPLE));
  const opened = await engine.openDocument({ bytes }, CONTEXT);
  if (!opened.ok) throw new Error(opened.error.message);
  const { portfolio, strategies, runs } = opened.value;
  expect(portfolio).toMatchObject({ name: 'Northvale', accounts: 12_000, generated: true });
  const names = ['ENERGY-STD', 'ENERGY-EARLY', 'ENERGY-FIRM'];
  expect(strategies.map(({ name }) => name)).toEqual(names);
  expect(runs).toHaveLength(1);
  expect(runs[0]).toMatchObject({ days: 120, replications: 24, seed: 42, accounts: 12_000 });
  expect(runs[0]?.arms.map(({ name }) => name)).toEqual(names);
  expect(runs[0]?.portfolioFingerprint).toBe(portfolio?.fingerprint);

  const runId = runs[0]?.id ?? 0;
  const view = await engine.runView({ runId }, CONTEXT);
  if (!view.ok) throw new Error(view.error.message);
  expect(view.value.comparison.headlines).toHaveLength(2);
  const preview = parseExactJson(await readFile(PREVIEW, 'utf8'));
  expect(preview).toEqual({ summary: opened.value, view: view.value });
  const feed = await engine.dayFeed({ runId, arm: 0, day: 0, limit: 1 }, CONTEXT);
  const accountId = feed.ok ? (feed.value.rows[0]?.accountId ?? '') : '';
  const story = await engine.accountStory({ runId, arm: 0, accountId }, CONTEXT);
  if (!story.ok) throw new Error(story.error.message);
  expect(story.value.decisions.length).toBeGreaterThan(0);
});
