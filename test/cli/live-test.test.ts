import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CliBench, sample } from '../support/cslab.ts';

let bench: CliBench;
beforeAll(async () => {
  bench = await CliBench.create();
  const generate = 'generate --preset utility --accounts 400 --seed 7 --as-of 2026-03-02';
  await bench.done([...generate.split(' '), '--out', 'p.cstrat']);
  const arms = ['--strategy', sample('champion'), '--challenger', sample('challenger-a')];
  const short = '--days 60 --replications 4 --events none --out r'.split(' ');
  await bench.done(['run', 'p.cstrat', ...arms, ...short]);
});
afterAll(() => bench.remove());

interface PowerJson {
  readonly units: number;
  readonly delta: number;
  readonly paired: { readonly value: number; readonly low: number; readonly high: number };
  readonly pilot: {
    readonly championUnits: number;
    readonly challengerUnits: number;
    readonly split: { readonly low: number; readonly high: number };
  };
  readonly plan: { readonly championUnits: number; readonly isEnough: boolean };
}

describe('cslab power', () => {
  it('sets a split of the run beside the paired difference, and plans a test', async () => {
    const { out } = await bench.done(['power', 'r', '--json']);
    const power = JSON.parse(out) as PowerJson;
    expect(power.delta).toBe(Math.abs(power.paired.value));
    expect(power.pilot.championUnits + power.pilot.challengerUnits).toBe(power.units);
    const width = ({ low, high }: { readonly low: number; readonly high: number }) => high - low;
    expect(width(power.pilot.split)).toBeGreaterThan(3 * width(power.paired));
    const run = (await bench.json('r/run.json')) as {
      differences: { measure: string; value: number }[];
    };
    const net = run.differences.find(({ measure }) => measure === 'netCash');
    expect(power.paired.value * power.units).toBeCloseTo(net?.value ?? 0, 3);
  });

  it('says in words what it would take', async () => {
    const { out } = await bench.done(
      'power r --outcome cured --detect 0.01 --share 10 --per-day 50'.split(' '),
    );
    expect(out).toContain('A real 90/10 split would have shown');
    expect(out).toMatch(
      /To find 1\.00 pp with 80% power: \d+ with the champion and \d+ with the challenger, \d+ days\./,
    );
    expect(out).toContain('There are too few');
  });

  it.each([
    ['recovery-rate', 'liquidationRate', 'recovery over arrears at the start'],
    ['cost-to-collect', 'costToCollect', 'cost over cash'],
  ])(
    'plans a test of the ratio %s, whose paired difference is that of the run',
    async (outcome, measure, words) => {
      const { out } = await bench.done(['power', 'r', '--outcome', outcome, '--json']);
      const power = JSON.parse(out) as PowerJson;
      const run = (await bench.json('r/run.json')) as {
        differences: { measure: string; value: number; low: number; high: number }[];
      };
      const told = run.differences.find((one) => one.measure === measure);
      expect(power.paired.value).toBeCloseTo(told?.value ?? 0, 6);
      if (measure === 'costToCollect') {
        expect(power.paired.low).toBeCloseTo(told?.low ?? 0, 6);
        expect(power.paired.high).toBeCloseTo(told?.high ?? 0, 6);
      }
      expect(power.plan.championUnits).toBeGreaterThan(10);
      const lines = await bench.done(['power', 'r', '--outcome', outcome]);
      expect(lines.out).toContain(words);
    },
  );

  it('refuses a challenger that is not there', async () => {
    const answer = await bench.cslab('power r --challenger none'.split(' '));
    expect(answer.code).toBe(2);
    expect(answer.err).toContain('The run has no challenger none.');
  });
});

describe('cslab livetest', () => {
  const rows = Array.from({ length: 300 }, (_, index) => {
    const arm = index % 4 === 0 ? 'b' : 'a';
    return `C${index},${arm},${100 + ((index * 31) % 17) + (arm === 'b' ? 20 : 0)},${80 + (index % 9)}`;
  });
  const write = (name: string, text: string) => writeFile(join(bench.folder, name), text);

  it('checks the split, then compares', async () => {
    await write('pilot.csv', `unit,arm,outcome,due\n${rows.join('\n')}\n`);
    const words = 'livetest pilot.csv --champion a --shares a=75,b=25'.split(' ');
    const { out } = await bench.done(words);
    expect(out).toContain('Sample ratio: balanced (p 1).');
    expect(out).toContain('valid at every look');
    const { out: json } = await bench.done([...words, '--denominator', 'due', '--json']);
    expect(JSON.parse(json)).toMatchObject({
      isConclusive: true,
      arms: [{ units: 225 }, { units: 75 }],
    });
  });

  it('says that a broken split allows no conclusion', async () => {
    const { out } = await bench.done('livetest pilot.csv --champion a'.split(' '));
    expect(out).toContain('Sample ratio: broken');
    expect(out).toContain('mean nothing');
  });

  it.each([
    ['unit,arm,outcome\nC1,a,x\n', 'bad.csv line 2: outcome is "x", no plain number.'],
    ['unit,arm,outcome\nC1,a,1\nC1,b,2\n', 'bad.csv line 3: C1 is there twice, first in line 2.'],
    [
      'unit,group,outcome\nC1,a,1\n',
      'bad.csv line 1: There is no column arm. The file has unit, group, outcome.',
    ],
    ['unit,arm,outcome\nC1,a,1\n', 'All units are in arm a.'],
    ['', 'bad.csv line 1: The file is empty.'],
  ])('%#: says what is wrong and where', async (text, expected) => {
    await write('bad.csv', text);
    const answer = await bench.cslab('livetest bad.csv --champion a'.split(' '));
    expect(answer.code).toBe(3);
    expect(answer.err).toContain(expected);
  });
});

describe('cslab run --precision', () => {
  const words = (out: string, ...more: string[]) => {
    const arms = ['--strategy', sample('champion'), '--challenger', sample('challenger-a')];
    return [
      'run',
      'p.cstrat',
      ...arms,
      ...'--days 30 --events none --out'.split(' '),
      out,
      ...more,
    ];
  };

  it('stops when luck is known well enough, with the numbers of a run of as many', async () => {
    const { out } = await bench.done(
      words('auto', '--replications', '60', '--precision', '100000000'),
    );
    expect(out).toContain(
      'Stopped after 10 replications: luck is known to the precision asked for.',
    );
    await bench.done(words('ten', '--replications', '10'));
    // The same numbers, and why there are as many.
    const { precision, ...auto } = (await bench.json('auto/run.json')) as { precision: unknown };
    expect(precision).toMatchObject({ why: 'precise', pilot: 10, replications: 10 });
    expect(auto).toEqual(await bench.json('ten/run.json'));
    const told = await bench.done('compare auto --out told'.split(' '));
    expect(told.out).toContain('Stopped after 10 replications');
  });

  it('goes on while it is not, to the most that is allowed', async () => {
    const { out } = await bench.done(words('most', '--replications', '14', '--precision', '1'));
    expect(out).toMatch(
      /Stopped after (10|14) replications: (luck is small|--replications allows)/,
    );
  });
});

describe('cslab split', () => {
  interface Split {
    readonly phases: readonly { readonly moves: readonly unknown[] }[];
    readonly balance: {
      readonly arms: readonly { readonly arm: string; readonly units: number }[];
    };
  }
  const split = async (text: string) => {
    const { out } = await bench.done([...`split p.cstrat ${text}`.split(' '), '--json']);
    return JSON.parse(out) as Split;
  };
  const refused = async (text: string) => {
    const { code, err } = await bench.cslab([...`split p.cstrat ${text} --out never`.split(' ')]);
    expect(code).toBe(2);
    return err;
  };
  const unitsOf = async (folder: string) => {
    const [, ...lines] = (await bench.text(`${folder}/units.csv`)).trim().split(/\r?\n/);
    return new Map(lines.map((line) => [line.split(',')[0] ?? '', line.split(',')[1] ?? '']));
  };

  it('grows a challenger without moving anybody between challengers, and marks who is moved', async () => {
    await split('--share a=10 --share b=10 --from 2026-04-01 --out one');
    const grown = await split('--previous one --share a=30 --from 2026-05-01 --out two');
    expect(grown.phases.map(({ moves }) => moves.length)).toEqual([0, 0]);
    const [one, two] = [await unitsOf('one'), await unitsOf('two')];
    for (const [unit, arm] of one) if (arm !== 'champion') expect(two.get(unit)).toBe(arm);
    const moved = await bench.done(
      'split p.cstrat --previous two --move a:b=5 --from 2026-06-01 --out three'.split(' '),
    );
    expect(moved.out).toContain('Test pilot, phase 3 from 2026-06-01');
    expect(moved.out).toMatch(
      /Marked: \d+ of them have met another challenger before \(a to b\)\./,
    );
    const three = await unitsOf('three');
    const changed = [...two].filter(([unit, arm]) => three.get(unit) !== arm);
    expect(changed.length).toBeGreaterThan(5);
    expect(changed.every(([unit, arm]) => arm === 'a' && three.get(unit) === 'b')).toBe(true);
  });

  it('cuts exact quotas within strata, once', async () => {
    const { balance } = await split('--strata class --strata debt --share a=25 --out pilot');
    const [champion = 0, a = 0] = balance.arms.map(({ units }) => units);
    expect(Math.abs(a / (a + champion) - 0.25)).toBeLessThan(0.02);
    const again = await refused('--previous pilot --share a=30');
    expect(again).toContain('such a split has no second phase');
  });

  it('a later phase took everybody in, and other names were passed over: what a test began with stays', async () => {
    await split('--past-due --share a=20 --share b=10 --out first');
    await split('--previous first --share a=30 --out second');
    const [first, second] = [await unitsOf('first'), await unitsOf('second')];
    expect([...second.keys()]).toEqual([...first.keys()]);
    expect(first.size).toBeLessThan((await unitsOf('one')).size);
    expect(await refused('--previous one --past-due --share a=30')).toContain(
      '--previous holds a test with another choice of customers.',
    );
    expect(await refused('--previous one --strata debt --share a=30')).toContain(
      'another way to split',
    );
    expect(await refused('--previous one --experiment other --share a=30')).toContain(
      'another experiment',
    );
    expect(await refused('--previous one --move champion:a=5')).toContain(
      'Moves are between challengers; champion has what their shares leave.',
    );
  });

  it('plans the power of the newest phase, and reads its result phase by phase', async () => {
    const planned = await bench
      .done('power r --plan two --challenger challenger-a'.split(' '))
      .catch(String);
    expect(String(planned)).toContain('The plan gives challenger-a nobody in phase 2.');
    await split('--share challenger-a=30 --share other=20 --out named');
    const power = await bench.done('power r --plan named'.split(' '));
    expect(power.out).toContain('A real 50/30 split would have shown');
    const strata = await bench.done('power r --strata debt --share 50'.split(' '));
    expect(strata.out).toContain('A real 50/50 split within strata of debt would have shown');
    const rows = (await Promise.all(['one', 'two', 'three'].map(unitsOf))).flatMap((units, index) =>
      [...units].map(([unit, arm]) => `${unit},${arm},${index + 1},${arm === 'a' ? 12 : 10}`),
    );
    await writeFile(
      join(bench.folder, 'phased.csv'),
      ['unit,arm,phase,outcome', ...rows].join('\n'),
    );
    const read = await bench.done(
      'livetest phased.csv --champion champion --phase phase --plan three'.split(' '),
    );
    expect(read.out).toContain('Every unit is in the arm that the plan gives it.');
    expect(read.out).toMatch(/\d+ units are left out: they had another arm/);
    expect(read.out).toMatch(/a minus champion, (?:1 phase|[23] phases)\b/);
  });
});
