import { afterAll, beforeAll, expect, it } from 'vitest';
import { CliBench, sample } from '../support/cslab.ts';

const GENERATE = 'generate --preset utility --accounts 150 --seed 7 --as-of 2026-03-02'.split(' ');
let bench: CliBench;
beforeAll(async () => {
  bench = await CliBench.create();
});
afterAll(() => bench.remove());

async function fingerprint(...more: readonly string[]): Promise<string> {
  const { out } = await bench.done([...GENERATE, ...more, '--out', 'p.cstrat', '--json']);
  return (JSON.parse(out) as { portfolioFingerprint: string }).portfolioFingerprint;
}

it('a generated portfolio may have processes under way, which the champion goes on with', async () => {
  const plain = await fingerprint();
  expect(await fingerprint('--processes', '0')).toBe(plain);
  expect(await fingerprint('--processes', '100')).not.toBe(plain);
  const run = ['--strategy', sample('champion'), '--days', '20', '--replications', '1'];
  await bench.done(['run', 'p.cstrat', ...run, '--out', 'results']);
  expect(await bench.text('results/events.csv')).toContain('continued');
});

it('refuses a template without processes', async () => {
  const answer = await bench.cslab([...GENERATE, '--template', 'X', '--out', 'q.cstrat']);
  expect(answer.code).toBe(2);
  expect(answer.err).toContain('--processes');
});
