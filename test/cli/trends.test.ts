import { afterAll, beforeAll, expect, it } from 'vitest';
import { CliBench, sample } from '../support/cslab.ts';

let bench: CliBench;
beforeAll(async () => {
  bench = await CliBench.create();
  await bench.done([
    ...['generate', '--preset', 'utility', '--accounts', '300', '--seed', '7'],
    ...['--as-of', '2026-03-02', '--out', 'p.cstrat'],
  ]);
  await bench.done([
    ...['run', 'p.cstrat', '--strategy', sample('champion')],
    ...['--challenger', sample('challenger-a'), '--days', '70', '--replications', '1'],
    ...['--out', 'results'],
  ]);
});
afterAll(() => bench.remove());

it('reads the past of a document on a day and says what is exceeded', async () => {
  const words = ['trends', 'p.cstrat', '--threshold', 'par30=0.1', '--threshold', 'past-due=0.01'];
  const { code, out } = await bench.cslab(words);
  expect(code).toBe(1);
  expect(out).toContain('2026-03-02: ');
  expect(out).toMatch(/At risk, 30 days and more +[\d.]+% +0\.1% /);
  expect(out).toMatch(/Past due: .*driven by segment /);
  expect((await bench.cslab(words)).out).toBe(out);
  const earlier = [...words, '--measure', 'par30', '--day', '2026-02-10', '--json'];
  const told = JSON.parse((await bench.cslab(earlier)).out);
  expect(told).toMatchObject({ day: '2026-02-10', warned: 1 });
  expect(told.rows).toHaveLength(1);
  expect(told.rows[0]).toMatchObject({ measure: 'par30', limit: 0.001, proposed: false });
});

it('is done with exit code 0 when no limit is in sight', async () => {
  const far = ['trends', 'p.cstrat', '--measure', 'past-due', '--threshold', 'past-due=99000000'];
  const { code, out } = await bench.cslab(far);
  expect(code).toBe(0);
  expect(out).toContain('0 of 1 measure exceeds its limit or tends to.');
});

it('reads an arm of a run, day by day, and names the arms that warn too', async () => {
  const words = ['trends', 'results', '--threshold', 'agent-hours=0.001', '--json'];
  const told = JSON.parse((await bench.cslab(words)).out);
  expect(told.day).toBe('2026-05-10');
  const hours = told.rows.find((row: { measure: string }) => row.measure === 'agentHours');
  expect(hours.reading.level).toBe('BREACH');
  expect(hours.elsewhere).toEqual({ kind: 'arms', arms: ['challenger-a'] });
  const early = JSON.parse(
    (await bench.cslab([...words, '--arm', 'challenger-a', '--day', '2026-03-07'])).out,
  );
  expect(early.rows.every((row: { reading: { days: number } }) => row.reading.days <= 6)).toBe(
    true,
  );
});

it.each([
  [['trends', 'p.cstrat', '--arm', 'a'], 2, '--arm is for the folder of a run.'],
  [['trends', 'p.cstrat', '--day', '2027-01-01'], 2, '--day is 2027-01-01, outside'],
  [['trends', 'p.cstrat', '--measure', 'cuts'], 2, 'says nothing of cuts'],
  [['trends', 'p.cstrat', '--threshold', 'par45=3'], 2, 'with its limit'],
  [['trends', 'results', '--arm', 'nobody'], 2, 'The run has no arm nobody.'],
  [['trends', 'nowhere.cstrat'], 3, 'nowhere.cstrat'],
])('refuses %j in one sentence', async (words, code, sentence) => {
  const answer = await bench.cslab(words);
  expect(answer.code).toBe(code);
  expect(answer.err).toContain(sentence);
});
