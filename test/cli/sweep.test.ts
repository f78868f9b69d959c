import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseStrategy } from '../../src-engine/config/parse-strategy.ts';
import { valueAt } from '../../src-engine/config/pointer.ts';
import type { SweepResult } from '../../src-engine/model/sweep.ts';
import { CliBench, sample } from '../support/cslab.ts';

const POINTER = '/classControls/0/conditions/4/criteria/1/minAgeDays';
const SHORT = ['--days', '45', '--replications', '1', '--seed', '4'];

let bench: CliBench;
beforeAll(async () => {
  bench = await CliBench.create();
  await bench.done(
    'generate --preset utility --accounts 200 --seed 7 --as-of 2026-03-02 --out p.cstrat'.split(
      ' ',
    ),
  );
});
afterAll(() => bench.remove());

function sweepWords(out: string, ...more: string[]): string[] {
  const strategy = ['--strategy', sample('champion')];
  return ['sweep', 'p.cstrat', ...strategy, ...SHORT, '--out', out, ...more];
}

describe('cslab sweep', () => {
  it('writes the sweep, its settings and the recommended strategy', async () => {
    const { out } = await bench.done(sweepWords('s', '--vary', `${POINTER}=7..28/7`));
    expect(out).toContain('4 settings: 4 finished');
    const result = (await bench.json('s/sweep.json')) as SweepResult;
    expect(result.settings.map(({ values }) => values)).toEqual([[21], [7], [14], [28]]);
    const rows = (await bench.text('s/settings.csv')).trim().split('\n');
    expect(rows).toHaveLength(5);
    expect(rows[0]).toContain(`setting,${POINTER},state,marks,accounts,net_minor`);
    const recommended = result.choice?.recommended ?? 0;
    const files = await readdir(join(bench.folder, 's'));
    if (recommended === 0) expect(files).not.toContain('challenger.json');
    else {
      const strategy = parseStrategy(await bench.text('s/challenger.json'));
      if (!strategy.ok) throw new Error('the challenger is no strategy');
      expect([valueAt(strategy.value, POINTER)]).toEqual(result.settings[recommended]?.values);
    }
  });

  it('gives the same bytes for any number of workers', async () => {
    const words = (out: string) => sweepWords(out, '--vary', `${POINTER}=7..28/7`);
    await bench.done([...words('w1'), '--workers', '1'], { rangeAccounts: 500 });
    await bench.done([...words('w3'), '--workers', '3'], { rangeAccounts: 17 });
    expect(await bench.text('w3/sweep.json')).toBe(await bench.text('w1/sweep.json'));
    expect(await bench.text('w3/settings.csv')).toBe(await bench.text('w1/settings.csv'));
  });

  it('lists the numbers that can be moved and runs nothing', async () => {
    const words = ['sweep', 'p.cstrat', '--strategy', sample('champion'), '--fields'];
    const { out } = await bench.done(words);
    expect(out).toContain(POINTER);
    const { out: json } = await bench.done([...words, '--json']);
    expect(JSON.parse(json)).toMatchObject({ fields: expect.arrayContaining([]) });
  });

  it('searches a larger space', async () => {
    const vary = ['--vary', `${POINTER}=1..60`, '--vary', '/creditRating/riskyBelow=500..600/5'];
    await bench.done(sweepWords('d', ...vary, '--design', 'sobol', '--points', '16'));
    const { settings, choice } = (await bench.json('d/sweep.json')) as SweepResult;
    expect(settings.length).toBeGreaterThan(16);
    expect(choice).not.toBeNull();
  });

  it.each([
    [['--vary', `${POINTER}s=1..2`], `Did you mean ${POINTER}?`],
    [['--vary', 'minAge=1..2'], 'must be a JSON pointer with its values'],
    [['--vary', `${POINTER}=1..9000`], 'larger step'],
    [[], '--vary is missing'],
    [['--vary', `${POINTER}=1..2`, '--hold-out', '80'], 'from 0 to 50'],
  ])('refuses %j', async (more, words) => {
    const answer = await bench.cslab(sweepWords('no', ...more));
    expect(answer.code).toBe(2);
    expect(answer.err).toContain(words);
  });

  it('keeps what is finished when it is interrupted', async () => {
    const control = new AbortController();
    let runs = 0;
    const words = sweepWords('half', '--vary', `${POINTER}=1..40`);
    const answer = await bench.cslab(words, {
      guardInterrupt: () => ({ signal: control.signal, release: () => undefined }),
      stderr: { isTerminal: true, columns: 80, write: () => undefined },
      clock: () => {
        runs += 1;
        if (runs === 9) control.abort();
        return runs * 1000;
      },
    });
    expect(answer.code).toBe(130);
    const { settings, stop } = (await bench.json('half/sweep.json')) as SweepResult;
    expect(stop.reason).toBe('cancelled');
    const finished = settings.filter(({ state }) => state === 'finished');
    expect(finished.length).toBeGreaterThan(0);
    expect(finished.length).toBeLessThan(settings.length);
  });
});
