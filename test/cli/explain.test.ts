import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CliBench, sample } from '../support/cslab.ts';

let bench: CliBench;
beforeAll(async () => {
  bench = await CliBench.create();
  await generate(7, 'p.cstrat');
  await bench.done([
    ...['run', 'p.cstrat', '--strategy', sample('champion'), '--challenger'],
    ...[sample('challenger-b'), '--days', '60', '--replications', '2', '--out', 'd'],
  ]);
});
afterAll(() => bench.remove());

function generate(seed: number, out: string) {
  return bench.done([
    ...['generate', '--preset', 'utility', '--accounts', '80', '--seed', String(seed)],
    ...['--as-of', '2026-03-02', '--out', out],
  ]);
}

interface Story {
  readonly account: string;
  readonly decisions: readonly {
    readonly day: number;
    readonly date: string;
    readonly kind: string;
    readonly because: string;
    readonly checks: readonly unknown[];
  }[];
  readonly payments: readonly { readonly day: number; readonly amountMinor: number }[];
  readonly cashMinor: number;
}

async function events(): Promise<string[][]> {
  const rows = (await bench.text('d/events.csv')).trim().split('\n').slice(1);
  return rows.map((row) => row.split(','));
}

it('tells the decisions that events.csv records, for each account, arm and replication', async () => {
  const rows = await events();
  const accounts = [...new Set(rows.map((cells) => cells[4] ?? ''))].slice(0, 12);
  let created = 0;
  for (const account of accounts) {
    for (const [arm, replication] of [
      ['champion', '1'],
      ['challenger-b', '2'],
    ] as const) {
      const words = ['explain', 'd', '--account', account, '--arm', arm];
      const { out } = await bench.done([...words, '--replication', replication, '--json']);
      const story = JSON.parse(out) as Story;
      const own = rows.filter(
        (cells) => cells[4] === account && cells[0] === arm && cells[1] === replication,
      );
      const days = (event: string) =>
        own.filter((cells) => cells[6] === event).map((cells) => Number(cells[2]));
      const decided = (kind: string) =>
        story.decisions.filter((decision) => decision.kind === kind).map(({ day }) => day);
      expect(decided('create-process')).toEqual(days('process-created'));
      expect(decided('cancel-process')).toEqual(days('process-cancelled'));
      const paid = own.filter((cells) => cells[6] === 'payment' || cells[6] === 'plan-instalment');
      expect(story.payments.map(({ amountMinor }) => amountMinor)).toEqual(
        paid.map((cells) => Number(cells[8])),
      );
      created += days('process-created').length;
    }
  }
  expect(created).toBeGreaterThan(5);
});

it('prints reasons with numbers, and one day only with --day', async () => {
  const [row] = (await events()).filter((cells) => cells[6] === 'process-created');
  const [arm = '', , day = '', date = '', account = ''] = row ?? [];
  const whole = await bench.done(['explain', 'd', '--account', account]);
  expect(whole.out).toContain(
    `Account ${account} under ${arm}, replication 1 of 2, 60 days from 2026-03-02`,
  );
  const one = await bench.done(['explain', 'd', '--account', account, '--day', day]);
  expect(one.out).toContain(`Day ${day}, ${date}: Create collection process (ENERGY)`);
  expect(one.out).toMatch(/^ {4}(?:yes|no ) {2}.+ [<>=]=? .+/m);
  expect(one.out).toMatch(/\(\/classControls\/\d+\/conditions\/\d+\/criteria\/\d+\)/);
  expect(one.out.match(/^Day \d+/gm)?.every((text) => text === `Day ${day}`)).toBe(true);
});

it.each([
  [
    ['--account', 'nobody'],
    3,
    'Account nobody is not in this portfolio. Check the number, with its dashes.',
  ],
  [['--arm', 'challenger'], 2, 'The run has no arm challenger. Did you mean challenger-b?'],
  [['--arm', 'x'], 2, 'The run has no arm x. It has champion, challenger-b.'],
  [['--day', '60'], 2, 'The run has no day 60: its days are 0 to 59.'],
  [['--replication', '3'], 2, 'The run has no replication 3. Choose 1 to 2.'],
])('refuses %j in a sentence', async (words, code, sentence) => {
  const account = (await events())[0]?.[4] ?? '';
  const named = words[0] === '--account' ? words : ['--account', account, ...words];
  const answer = await bench.cslab(['explain', 'd', ...named]);
  expect(answer.err).toBe(`cslab: ${sentence}\n`);
  expect(answer.code).toBe(code);
});

it('says when the portfolio moved or changed, and takes it from another place', async () => {
  const account = (await events())[0]?.[4] ?? '';
  const words = ['explain', 'd', '--account', account];
  const told = (await bench.done(words)).out;
  await mkdir(join(bench.folder, 'archive'));
  await rename(join(bench.folder, 'p.cstrat'), join(bench.folder, 'archive/p.cstrat'));
  const moved = await bench.cslab(words);
  expect(moved.code).toBe(3);
  expect(moved.err).toMatch(
    /^cslab: The portfolio of this run cannot be opened any more: .+p\.cstrat does not exist\. Name its document with --portfolio FILE\.\n$/,
  );
  const named = await bench.done([...words, '--portfolio', 'archive/p.cstrat']);
  expect(named.out).toBe(told);
  await generate(8, 'p.cstrat');
  const changed = await bench.cslab(words);
  expect(changed.code).toBe(3);
  expect(changed.err).toContain('is not the one of this run, or was changed since. Name the');
  await rename(join(bench.folder, 'archive/p.cstrat'), join(bench.folder, 'p.cstrat'));
});

it('refuses a plan that was edited after the run', async () => {
  const account = (await events())[0]?.[4] ?? '';
  const text = await bench.text('d/plan.json');
  await writeFile(
    join(bench.folder, 'd/plan.json'),
    text.replace('"minAmountMinor": 6000', '"minAmountMinor": 6001'),
  );
  const answer = await bench.cslab(['explain', 'd', '--account', account]);
  await writeFile(join(bench.folder, 'd/plan.json'), text);
  expect(answer.err).toBe(
    'cslab: d: plan.json and run.json do not belong together: one was changed. Run again with cslab run.\n',
  );
  expect(answer.code).toBe(3);
});
