import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withoutOptions } from '../../src-engine/config/without-options.ts';
import { CliBench, sample } from '../support/cslab.ts';

/** Events that are the customer's money; a returned payment takes its amount back. */
const SIGNS: Readonly<Record<string, number>> = {
  payment: 1,
  'plan-instalment': 1,
  'payment-returned': -1,
};
const SAMPLE = join(import.meta.dirname, '../../samples/behaviour/default.json');

let bench: CliBench;
let modelText = '';
beforeAll(async () => {
  bench = await CliBench.create();
  modelText = await readFile(SAMPLE, 'utf8');
  await bench.done([
    ...['generate', '--preset', 'utility', '--accounts', '400', '--seed', '7'],
    ...['--as-of', '2026-03-02', '--out', 'p.cstrat'],
  ]);
  await bench.done(runWords('plain'));
});
afterAll(() => bench.remove());

function runWords(out: string, ...more: string[]): string[] {
  const settings = ['--days', '60', '--replications', '2', '--seed', '42', '--out', out];
  return ['run', 'p.cstrat', '--strategy', sample('champion'), ...settings, ...more];
}

/** Writes the default model with one change. */
async function changedModel(
  name: string,
  change: (model: { treatments: { channel: string; reach: number }[] }) => void,
): Promise<void> {
  const model = JSON.parse(modelText);
  change(model);
  await writeFile(join(bench.folder, name), JSON.stringify(model));
}

async function filesOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(join(bench.folder, folder))).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await bench.text(`${folder}/${name}`)])),
  );
}

it('gives the bytes of a run without a model for the file of the default model', async () => {
  await bench.done(runWords('same', '--behaviour', SAMPLE));
  const expected = await filesOf('plain');
  expect(Object.keys(expected)).toHaveLength(5);
  expect(await filesOf('same')).toEqual(expected);
  // White space and the order of members are no change.
  const reversed = Object.fromEntries(Object.entries(JSON.parse(modelText)).reverse());
  await writeFile(join(bench.folder, 'reversed.json'), JSON.stringify(reversed));
  await bench.done(runWords('reversed', '--behaviour', 'reversed.json'));
  expect(await filesOf('reversed')).toEqual(expected);
});

it('runs with a changed reach, keeps the model with the run, and explains with it', async () => {
  // Of customers who only pay: others ask for plans and leave when they are reached, which may bring less within 60 days.
  const payers = withoutOptions(JSON.parse(modelText));
  const treatments = payers.treatments.map((treatment) => ({ ...treatment, reach: 0 }));
  await writeFile(join(bench.folder, 'payers.json'), JSON.stringify(payers));
  await writeFile(join(bench.folder, 'deaf.json'), JSON.stringify({ ...payers, treatments }));
  await bench.done(runWords('payers', '--behaviour', 'payers.json'));
  const { out } = await bench.done(runWords('deaf', '--behaviour', 'deaf.json'));
  expect(out).toContain('Behaviour model: deaf.json.');
  const [plain, deaf] = [await filesOf('payers'), await filesOf('deaf')];
  expect(deaf['events.csv']).not.toBe(plain['events.csv']);
  const cash = async (folder: string): Promise<number> => {
    const run = (await bench.json(`${folder}/run.json`)) as {
      arms: { measures: { id: string; value: number }[] }[];
    };
    return run.arms[0]?.measures.find(({ id }) => id === 'cashCollected')?.value ?? Number.NaN;
  };
  // Nobody is reached, so nobody pays earlier than they would have.
  expect(await cash('deaf')).toBeLessThan(await cash('payers'));
  const plan = (await bench.json('deaf/plan.json')) as { plan: { behaviour: unknown } };
  expect(plan.plan.behaviour).toEqual(JSON.parse(await bench.text('deaf.json')));
  expect(await bench.json('deaf/run.json')).toMatchObject({
    behaviourFingerprint: expect.not.stringMatching(
      String(
        (JSON.parse(plain['run.json'] ?? '{}') as Record<string, string>)['behaviourFingerprint'],
      ),
    ),
  });

  // An account that paid otherwise: each run tells its own story again, from its own model.
  const paid = async (folder: string, account: string): Promise<number> => {
    const words = ['explain', folder, '--account', account, '--arm', 'champion', '--json'];
    const { out: text } = await bench.done(words);
    return (JSON.parse(text) as { cashMinor: number }).cashMinor;
  };
  const firstCash = (text: string): Map<string, number> => {
    const sums = new Map<string, number>();
    for (const row of text.trim().split('\n').slice(1)) {
      const [, replication, , , account = '', , event, , amount] = row.split(',');
      const sign = SIGNS[event ?? ''] ?? 0;
      if (replication !== '1' || sign === 0) continue;
      sums.set(account, (sums.get(account) ?? 0) + sign * Number(amount));
    }
    return sums;
  };
  const [before, after] = [plain, deaf].map((files) => firstCash(files['events.csv'] ?? ''));
  const account = [...(before?.keys() ?? [])].find(
    (id) => (before?.get(id) ?? 0) !== (after?.get(id) ?? 0),
  );
  expect(account).toBeDefined();
  expect(await paid('payers', account ?? '')).toBe(before?.get(account ?? '') ?? 0);
  expect(await paid('deaf', account ?? '')).toBe(after?.get(account ?? '') ?? 0);
});

it('refuses a bad model with its place, exit code 3, and writes nothing', async () => {
  await changedModel('bad.json', (model) => {
    const sms = model.treatments.find(({ channel }) => channel === 'SMS');
    if (sms !== undefined) sms.reach = 90;
    model.treatments.splice(0, 1);
  });
  const { code, out, err } = await bench.cslab(runWords('none', '--behaviour', 'bad.json'));
  expect(code).toBe(3);
  expect(out).toBe('');
  expect(err).toContain('bad.json at /treatments/0/reach');
  expect(err).toContain('"reach" is 90. Allowed: at most 1.');
  expect(existsSync(join(bench.folder, 'none'))).toBe(false);

  const missing = await bench.cslab(runWords('none', '--behaviour', 'absent.json'));
  expect(missing.code).toBe(3);
  expect(missing.err).toContain('absent.json');
  expect(existsSync(join(bench.folder, 'none'))).toBe(false);
});
