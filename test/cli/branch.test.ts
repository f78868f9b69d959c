import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CliBench, sample } from '../support/cslab.ts';

let bench: CliBench;
let account: string;
beforeAll(async () => {
  bench = await CliBench.create();
  await bench.done([
    ...['generate', '--preset', 'utility', '--accounts', '60', '--as-of', '2026-03-02'],
    ...['--out', 'p.cstrat'],
  ]);
  await bench.done([
    ...['run', 'p.cstrat', '--strategy', sample('champion'), '--days', '40'],
    ...['--replications', '1', '--out', 'r'],
  ]);
  const events = await bench.text('r/events.csv');
  const [head = '', ...rows] = events.trim().split('\n');
  const columns = head.split(',');
  const cell = (row: string, name: string) => row.split(',')[columns.indexOf(name)] ?? '';
  const having = (event: string) =>
    rows.filter((row) => cell(row, 'event') === event).map((row) => cell(row, 'account'));
  const ended = new Set([...having('process-cancelled'), ...having('process-completed')]);
  // A process that is running on the days of the commands.
  account = having('process-created').find((id) => !ended.has(id)) ?? '';
});
afterAll(() => bench.remove());

function write(file: string, text: string): Promise<void> {
  return writeFile(join(bench.folder, file), text);
}

async function refused(...argv: readonly string[]): Promise<string> {
  const answer = await bench.cslab(argv);
  expect(answer.code).not.toBe(0);
  return answer.err;
}

async function commands(file: string, ...list: readonly unknown[]): Promise<string> {
  const document = { schemaVersion: 1, kind: 'manual-commands', commands: list };
  await write(file, JSON.stringify(document, null, 2));
  return file;
}

const cancel = (extra: object = {}) => ({
  account,
  on: '2026-03-20',
  user: 'Dana',
  act: { action: 'cancel-process', debtClass: 'ENERGY', reason: 'HARDSHIP' },
  ...extra,
});

describe('cslab branch', () => {
  it('runs the run again with the commands; the run it came from stays', async () => {
    const before = await bench.text('r/run.json');
    const file = await commands('by-hand.json', cancel());
    const { out } = await bench.done(['branch', 'r', '--commands', file, '--out', 'b']);
    expect(out).toContain('Branch of r with 1 manual command.');
    expect(out).toMatch(/By hand: \d command/);
    expect(await bench.text('r/run.json')).toBe(before);
    const events = await bench.text('b/events.csv');
    expect(events.split('\n').filter((row) => row.includes(',command,'))).toHaveLength(1);
    const document = JSON.parse(await bench.text('b/run.json'));
    expect(document.commandsFingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.parse(before).commandsFingerprint).toBeNull();
  });

  it('the branch of a branch has the commands of both, and is explained with its own', async () => {
    const first = await commands('first.json', cancel());
    const second = await commands('second.json', cancel({ on: '2026-03-21' }));
    await bench.done(['branch', 'r', '--commands', first, '--out', 'b1']);
    const { out } = await bench.done(['branch', 'b1', '--commands', second, '--out', 'b2']);
    expect(out).toContain('with 2 manual commands');
    const plan = JSON.parse(await bench.text('b2/plan.json'));
    expect(plan.plan.commands.map(({ day }: { day: number }) => day)).toEqual([18, 19]);
    const story = await bench.done(['explain', 'b2', '--account', account]);
    expect(story.out).toContain('reason hardship');
  });

  it('the same commands with cslab run give the same bytes', async () => {
    const file = await commands('same.json', cancel());
    await bench.done(['branch', 'r', '--commands', file, '--out', 's1']);
    await bench.done([
      ...['run', 'p.cstrat', '--strategy', sample('champion'), '--days', '40'],
      ...['--replications', '1', '--commands', file, '--out', 's2'],
    ]);
    for (const name of ['run.json', 'events.csv', 'daily.csv', 'accounts.csv'])
      expect(await bench.text(`s2/${name}`)).toBe(await bench.text(`s1/${name}`));
  });

  it.each([
    ['account', { account: 'none' }, 'Account none is not in this portfolio.'],
    ['on', { on: '2027-01-01' }, '2027-01-01 is not a day of this run.'],
    ['arm', { arm: 'none' }, 'The run has no arm none.'],
  ])(
    'a command that the run has no room for is refused at its %s',
    async (member, change, message) => {
      const file = await commands('wrong.json', cancel(change));
      const said = await refused('branch', 'r', '--commands', file, '--out', 'no');
      expect(said).toContain(message);
      expect(said).toContain(`wrong.json at /commands/0/${member}`);
    },
  );

  it('what the rules of manual work refuse is told with its reason', async () => {
    const file = await commands('late.json', cancel(), cancel({ on: '2026-03-20', note: 'again' }));
    const { out } = await bench.done(['branch', 'r', '--commands', file, '--out', 'l']);
    expect(out).toContain('The debt class has no active process on that day.');
  });

  it('a plan whose commands were changed by hand is refused', async () => {
    const file = await commands('first.json', cancel());
    await bench.done(['branch', 'r', '--commands', file, '--out', 'changed']);
    const text = await bench.text('changed/plan.json');
    await write('changed/plan.json', text.replace('"HARDSHIP"', '"ERROR"'));
    const said = await refused('explain', 'changed', '--account', account);
    expect(said).toContain('do not belong together');
  });
});
