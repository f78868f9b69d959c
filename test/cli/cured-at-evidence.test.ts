import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Evidence } from '../../src-engine/evidence/evidence-schema.ts';
import { CliBench, sample } from '../support/cslab.ts';

let bench: CliBench;
beforeAll(async () => {
  bench = await CliBench.create();
  await bench.done(
    'generate --preset utility --accounts 120 --seed 7 --as-of 2026-03-02 --out p.cstrat'.split(
      ' ',
    ),
  );
});
afterAll(() => bench.remove());

it('evidence of a run with another measure of cures was not made again: its plan left the measure out', async () => {
  await bench.done([
    ...['run', 'p.cstrat', '--strategy', sample('champion'), '--days', '60'],
    ...['--challenger', sample('challenger-a'), '--replications', '2', '--cured-at', 'zero'],
    ...['--out', 'strict'],
  ]);
  await bench.done([
    ...['export', 'strict', '--arm', 'challenger-a', '--reviewer', 'A. Reviewer'],
    ...['--reviewed-on', '2026-03-02', '--note', 'Looked at together.', '--out', 'evidence'],
  ]);
  const evidence = (await bench.json('evidence/evidence.json')) as Evidence;
  expect(evidence.run.cureTolerance).toBe('zero');
  expect(await bench.text('evidence/evidence.html')).toContain('nothing past due');
  const { out } = await bench.done(['verify', 'evidence', '--portfolio', 'p.cstrat']);
  expect(out).toContain('held    evidence.json: Made again, it has the same bytes.');
  expect(out).toContain(', 0 did not.');
});
