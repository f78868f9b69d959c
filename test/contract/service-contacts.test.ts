import { setImmediate as nextTask } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { isoDate } from '../../src-engine/base/day.ts';
import type { Failure } from '../../src-engine/base/failure.ts';
import type { Result } from '../../src-engine/base/result.ts';
import type { CallContext } from '../../src-engine/protocol/handlers.ts';
import type { Methods } from '../../src-engine/protocol/methods.ts';
import { createEngineService } from '../../src-engine/service/engine-service.ts';
import { openSql } from '../support/open-sql.ts';

const AS_OF = 20_514;

// Node cannot send a File over a channel, so the handlers are called directly.
function context<P>(): CallContext<P> {
  return {
    signal: { cancelled: false },
    onCancel: () => () => undefined,
    rest: (until) => until,
    progress: () => undefined,
    pause: () => nextTask(),
    now: () => performance.now(),
  };
}

async function unwrapped<T>(answer: Result<T, Failure> | Promise<Result<T, Failure>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

test('past contacts come from a file, for calibration and backtest, which takes the strategy that was run', async () => {
  const service = createEngineService(await openSql());
  await unwrapped(service.newDocument(null, context<never>()));
  const request = { preset: 'utility', accounts: 300, seed: 7, asOfDay: AS_OF, currency: 'USD' };
  await unwrapped(
    service.generatePortfolio(request as Methods['generatePortfolio']['params'], context()),
  );
  const { rows } = await unwrapped(
    service.accountList(
      {
        ...{ text: '', segment: null, bucket: null, swap: null, runId: null },
        ...{ sort: 'pastDueMinor', descending: true, offset: 0, limit: 60 },
      },
      context<never>(),
    ),
  );
  const days = [72, 58, 44, 30].map((back) => isoDate(AS_OF - back));
  const lines = rows.flatMap(({ id }) => days.map((day) => `${id},${day},SMS,yes`));
  const contacts = new File(
    [['account,date,channel,reached', ...lines].join('\n')],
    'contacts.csv',
  );
  const { text, calibration } = await unwrapped(
    service.calibrateBehaviour({ untilDay: AS_OF - 40, contacts }, context<never>()),
  );
  expect(calibration.identification.map(({ channel }) => channel)).toEqual(['SMS']);
  await unwrapped(service.putBehaviour({ text }, context<never>()));
  const { report } = await unwrapped(
    service.backtestBehaviour({ splitDay: AS_OF - 40, days: 40, slot: 0, contacts }, context()),
  );
  expect(report.checks.find(({ check }) => check === 'contacts')?.value).not.toBeNull();
  expect(report.notes.join(' ')).not.toContain('No strategy was simulated');
  const bad = new File(['account,date\nA,2026-01-05\n'], 'bad.csv');
  expect(
    await service.calibrateBehaviour({ untilDay: null, contacts: bad }, context<never>()),
  ).toMatchObject({
    ok: false,
    error: { message: 'There is no column channel.', where: 'bad.csv line 1' },
  });
});
