import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultStrategies } from '../../src-engine/config/default-strategies.ts';
import { checkBundle } from '../../src-engine/evidence/check-bundle.ts';
import { unzipBundle } from '../../src-engine/evidence/zip-bundle.ts';
import type { MethodName, Methods } from '../../src-engine/protocol/methods.ts';
import type { EngineLink } from '../../src-renderer/engine-client/engine-link.ts';
import { engineOnChannel } from '../support/engine-on-channel.ts';

let link: EngineLink;
let close: () => void;

async function ask<M extends MethodName>(
  method: M,
  params: Methods[M]['params'],
): Promise<Methods[M]['value']> {
  const answer = await link.call(method, params);
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value;
}

beforeAll(async () => {
  ({ link, close } = await engineOnChannel());
  await ask('newDocument', null);
  await ask('generatePortfolio', {
    preset: 'utility',
    accounts: 120,
    seed: 7,
    asOfDay: 20_514,
    currency: 'USD',
  });
  for (const [slot, strategy] of defaultStrategies().slice(0, 2).entries())
    await ask('putStrategy', { slot, strategy });
  await ask('run', { slots: [0, 1], days: 60, replications: 2, seed: 5 });
});
afterAll(() => close());

const ASKED = { runId: 1, arm: 1, link: 'cslab://doc/1/run/1/compare' };

async function review(): Promise<void> {
  const { runs } = await ask('documentSummary', null);
  const strategyFingerprint = runs[0]?.arms[1]?.strategyFingerprint ?? '';
  await ask('putExportReview', {
    version: { strategyFingerprint, runId: 1 },
    review: {
      reviewer: 'J. Meyer',
      warningsNote: 'Meant.',
      checksNote: 'Seen.',
      reviewedOn: '2026-04-17',
    },
  });
}

test('evidence waits for its review, and is then the same after the document was closed and opened', async () => {
  const before = await ask('evidenceBundle', ASKED);
  expect(before.bundle).toBeNull();
  expect(before.gates.find(({ state }) => state === 'blocks')?.id).toBe('review');
  await review();
  const { bundle } = await ask('evidenceBundle', ASKED);
  expect(bundle?.fileName).toMatch(/^ENERGY-\w+-v\d+\.evidence\.zip$/);
  const files = unzipBundle(bundle?.bytes ?? new Uint8Array());
  if (!files.ok) throw new Error(files.error.message);
  const { findings, evidence } = checkBundle(files.value);
  expect(findings.filter(({ held }) => !held)).toEqual([]);
  expect(evidence?.run).toMatchObject({ id: 1, link: ASKED.link, seed: 5, days: 60 });
  const { bytes } = await ask('saveDocument', null);
  await ask('newDocument', null);
  await ask('openDocument', { bytes });
  expect((await ask('evidenceBundle', ASKED)).bundle?.bytes).toEqual(bundle?.bytes);
});

test('evidence of a strategy that was changed since is blocked', async () => {
  await review();
  const strategy = await ask('strategy', { slot: 1 });
  await ask('putStrategy', { slot: 1, strategy: { ...strategy, description: 'Changed.' } });
  const { gates, bundle } = await ask('evidenceBundle', ASKED);
  expect(bundle).toBeNull();
  expect(gates[0]).toMatchObject({ id: 'evidence', state: 'blocks' });
  await ask('putStrategy', { slot: 1, strategy });
  expect((await ask('evidenceBundle', ASKED)).bundle).not.toBeNull();
});
