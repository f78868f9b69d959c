import { beforeEach, expect, it } from 'vitest';
import { behaviourPreset } from '../../src-engine/config/behaviour-presets.ts';
import { exportBehaviour } from '../../src-engine/config/export-behaviour.ts';
import { replayBehaviour } from '../../src-engine/config/replay-behaviour.ts';
import type { Methods } from '../../src-engine/protocol/methods.ts';
import { engineForEachTest } from '../support/engine-for-each-test.ts';

const AS_OF = 20_514;

const engine = engineForEachTest();
const { ask } = engine;

beforeEach(async () => {
  await ask('newDocument', null);
  await ask('generatePortfolio', {
    ...{ preset: 'utility', accounts: 300, seed: 7, asOfDay: AS_OF, currency: 'USD' },
  } as Methods['generatePortfolio']['params']);
});

it('calibrates without changing anything; the new model is used when it is put', async () => {
  const before = await ask('documentSummary', null);
  const { text, calibration } = await ask('calibrateBehaviour', { untilDay: AS_OF - 40 });
  expect(calibration).toMatchObject({ version: 1, accounts: 300 });
  expect(await ask('documentSummary', null)).toEqual(before);
  const { problems, document } = await ask('putBehaviour', { text });
  expect(problems).toEqual([]);
  expect(document.behaviour).toMatchObject({ name: `Calibrated to ${calibration.to}` });
  const lines = await ask('behaviourParameters', null);
  expect(lines.some(({ badge }) => badge === 'data')).toBe(true);
  expect(lines.find(({ pointer }) => pointer === '/fatigue')?.badge).toBe('default');
  const late = await engine.link.call('calibrateBehaviour', { untilDay: AS_OF + 1 });
  expect(late).toMatchObject({ ok: false, error: { code: 'bad-argument' } });
});

it('backtests the model of the document, which carries the verdict into names of runs', async () => {
  const { text } = await ask('calibrateBehaviour', { untilDay: AS_OF - 40 });
  await ask('putBehaviour', { text });
  const { report } = await ask('backtestBehaviour', { splitDay: AS_OF - 40, days: 40 });
  expect(report).toMatchObject({ days: 40, heldOut: true, accounts: 300 });
  const model = await ask('behaviour', null);
  expect(model.backtest).toMatchObject({ verdict: report.verdict, days: 40 });
  // Whatever it was, a red one is named wherever the run is.
  const red = { ...model, backtest: { ...model.backtest, verdict: 'red' as const } };
  await ask('putBehaviour', { text: JSON.stringify(red) });
  const { document } = await ask('run', { slots: [0], days: 20, replications: 1, seed: 7 });
  expect(document.runs[0]).toMatchObject({
    behaviourName: `${model.name} (uncalibrated)`,
    behaviourMark: 'uncalibrated',
  });
  expect(document.behaviour.mark).toBe('uncalibrated');
});

it('draws the model as curves, alone and beside a preset', async () => {
  const { own, against } = await ask('behaviourCurves', { against: 'card' });
  expect(own.personas.map(({ code }) => code)).toEqual(['F', 'C', 'W', 'G']);
  expect(against?.name).toBe('card');
  expect((await ask('behaviourCurves', { against: null })).against).toBeNull();
});

it('rates of a run have their parts, and those against no treatment after it has been lived', async () => {
  const { runId } = await ask('run', { slots: [0], days: 90, replications: 1, seed: 7 });
  const plain = await ask('runRates', { runId });
  const ids = plain.arms[0]?.map(({ id }) => id) ?? [];
  expect(ids).toContain('reDefault60Value');
  expect(ids).toContain('cured');
  expect(ids).not.toContain('incrementalRecovery');
  const { arms } = await ask('untreatedRates', { runId });
  const found = arms[0]?.find(({ id }) => id === 'incrementalRecovery');
  expect(found?.numerator).toBeGreaterThan(0);
  expect(arms[0]?.filter(({ id }) => ids.includes(id))).toEqual(plain.arms[0]);
});

it('a preset is put as a file, and a replay needs payments that came later', async () => {
  const { document } = await ask('putBehaviour', {
    text: exportBehaviour(behaviourPreset('energy-UK')).text,
  });
  expect(document.behaviour).toMatchObject({ name: 'energy-UK', isDefault: false });
  await ask('putBehaviour', { text: exportBehaviour(replayBehaviour()).text });
  const run = await engine.link.call('run', { slots: [0], days: 20, replications: 1, seed: 7 });
  expect(run).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('records no payment after its as-of date') },
  });
  const again = await engine.link.call('calibrateBehaviour', { untilDay: null });
  expect(again).toMatchObject({
    ok: false,
    error: { message: 'Recorded payments are no figures to start from.' },
  });
});
