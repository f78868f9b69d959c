import { beforeEach, expect, test } from 'vitest';
import { isoDate } from '../../src-engine/base/day.ts';
import type { FileCommand } from '../../src-engine/manual/command-file-schema.ts';
import { engineForEachTest } from '../support/engine-for-each-test.ts';

const AS_OF = 20_514;
const engine = engineForEachTest();
const { ask } = engine;
let runId: number;
let command: FileCommand;

/** An account whose process is running long enough to be cancelled on day 12. */
async function runningAccount(): Promise<string> {
  const { rows } = await ask('accountList', {
    text: '',
    segment: null,
    bucket: null,
    swap: null,
    runId,
    sort: 'pastDueMinor',
    descending: true,
    offset: 0,
    limit: 100,
  });
  for (const { id } of rows) {
    const story = await ask('accountStory', { runId, arm: 0, accountId: id });
    if (story.events.some(({ day, state }) => day >= 14 && state === 'done')) return id;
  }
  throw new Error('no account has a running process');
}

beforeEach(async () => {
  await ask('newDocument', null);
  await ask('generatePortfolio', {
    preset: 'utility',
    accounts: 200,
    seed: 7,
    asOfDay: AS_OF,
    currency: 'USD',
  });
  ({ runId } = await ask('run', { slots: [0, 1], days: 70, replications: 2, seed: 9 }));
  const account = await runningAccount();
  const story = await ask('accountStory', { runId, arm: 0, accountId: account });
  command = {
    account,
    on: isoDate(AS_OF + 12),
    user: 'You',
    act: {
      action: 'cancel-process',
      debtClass: story.agreements[0]?.debtClass ?? '',
      reason: 'DISPUTE',
    },
  };
});

test('a command shows its effect first; then a branch has it, and the run is as it was', async () => {
  const preview = await ask('previewCommand', { runId, arm: 0, command });
  expect(preview.refusal).toBeNull();
  expect(preview.after.events).not.toEqual(preview.before.events);
  const runs = (await ask('documentSummary', null)).runs.length;
  const before = await ask('runView', { runId });

  const branch = await ask('branchRun', { runId, commands: [command] });
  expect(branch.document.runs).toHaveLength(runs + 1);
  expect(branch.document.runs.find(({ id }) => id === branch.runId)?.branchOf).toBe(runId);
  expect(await ask('runView', { runId })).toEqual(before);

  const story = await ask('accountStory', {
    runId: branch.runId,
    arm: 0,
    accountId: command.account,
  });
  expect(story).toEqual(preview.after);
  expect(story.decisions.find(({ kind }) => kind === 'command')).toMatchObject({
    day: 12,
    title: 'Cancel the process, reason dispute upheld',
  });
});

test('a branch of a branch has the work of both; a saved document keeps it', async () => {
  const first = await ask('branchRun', { runId, commands: [command] });
  const later = { ...command, on: isoDate(AS_OF + 20) };
  const second = await ask('branchRun', { runId: first.runId, commands: [later] });
  const params = { runId: second.runId, arm: 0, accountId: command.account };
  const story = await ask('accountStory', params);
  const told = story.decisions.filter(({ kind }) => kind.startsWith('command'));
  expect(told.map(({ day }) => day)).toEqual([12, 20]);
  const { bytes } = await ask('saveDocument', null);
  await ask('openDocument', { bytes });
  expect(await ask('accountStory', params)).toEqual(story);
});

test('what may not be done is said with its mend, and what the run lacks is refused', async () => {
  const early = {
    ...command,
    act: { action: 'delete-event', debtClass: 'NONE', sequence: 1 },
  } as const;
  const preview = await ask('previewCommand', { runId, arm: 0, command: early });
  expect(preview.refusal?.message).toBe('The portfolio has no such debt class.');
  expect(preview.after.events).toEqual(preview.before.events);
  const wrong = await engine.link.call('branchRun', {
    runId,
    commands: [{ ...command, account: 'none' }],
  });
  expect(wrong).toMatchObject({ ok: false, error: { where: '/commands/0/account' } });
});

test('an event can be deleted on the days on which its story calls it pending, and on no others', async () => {
  const { account } = command;
  const story = await ask('accountStory', { runId, arm: 0, accountId: account });
  const events = story.events.filter(({ pending }) => pending !== undefined);
  expect(events.length).toBeGreaterThan(3);
  const cancelledOn = new Set(
    events.flatMap(({ state, pending }) => (state === 'cancelled' ? [pending?.toDay] : [])),
  );
  let refused = 0;
  for (const { sequence, pending } of events.slice(0, 8)) {
    if (pending === undefined) continue;
    const isPending = (day: number) =>
      events.some(
        (other) =>
          other.sequence === sequence &&
          other.pending !== undefined &&
          other.pending.fromDay < day &&
          (other.pending.toDay ?? story.days) >= day,
      );
    const last = pending.toDay ?? story.days - 1;
    for (const day of [pending.fromDay, pending.fromDay + 1, last, last + 1]) {
      // What customers did on the day on which a process was cancelled may have ended it before people worked.
      if (day >= story.days || cancelledOn.has(day)) continue;
      const act = { action: 'delete-event', debtClass: pending.debtClass, sequence } as const;
      const on = isoDate(AS_OF + day);
      const { refusal } = await ask('previewCommand', {
        runId,
        arm: 0,
        command: { account, on, user: 'You', act },
      });
      expect([sequence, day, refusal === null]).toEqual([sequence, day, isPending(day)]);
      if (refusal !== null) refused++;
    }
  }
  expect(refused).toBeGreaterThan(2);
});
