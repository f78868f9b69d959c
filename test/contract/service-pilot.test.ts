import { beforeAll, expect, test } from 'vitest';
import type { Handlers } from '../../src-engine/protocol/handlers.ts';
import type { Methods } from '../../src-engine/protocol/methods.ts';
import { createEngineService } from '../../src-engine/service/engine-service.ts';
import { openSql } from '../support/open-sql.ts';

type Asked = Methods['analyzePilot']['params'];

let service: Handlers;
beforeAll(async () => {
  service = createEngineService(await openSql());
});

const CONTEXT = {
  signal: { cancelled: false },
  onCancel: () => () => undefined,
  rest: (until: Promise<void>) => until,
  progress: () => undefined,
  pause: () => Promise.resolve(),
  now: () => 0,
};

const analyze = async (asked: Asked) => service.analyzePilot(asked, CONTEXT);

async function answered(asked: Asked): Promise<Methods['analyzePilot']['value']> {
  const answer = await analyze(asked);
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value;
}

test('the result of a live test is read, checked and compared', async () => {
  const rows = Array.from({ length: 300 }, (_, index) => {
    const isB = index % 4 === 0;
    return `C${index};${isB ? 'b' : 'a'};${100 + ((index * 31) % 17) + (isB ? 20 : 0)};${80 + (index % 9)}`;
  });
  const file = (text: string) => new File([text], 'pilot.csv');
  const text = `unit;arm;paid;due\n${rows.join('\n')}\n`;
  const none = { covariate: null, denominator: null, stratum: null };
  const columns = { unit: 'unit', arm: 'arm', outcome: 'paid', ...none };
  const question = { champion: 'a', shares: { a: 3, b: 1 }, plannedUnits: null };
  const found = await answered({ file: file(text), format: null, columns, question });
  expect(found.misplaced).toBeNull();
  expect(found.result).toMatchObject({
    isConclusive: true,
    arms: [
      { name: 'a', units: 225 },
      { name: 'b', units: 75 },
    ],
    sampleRatio: { verdict: 'balanced', chiSquare: 0 },
  });
  const [difference] = found.result.differences;
  expect(difference?.split.low).toBeGreaterThan(15);
  expect(difference?.split.high).toBeLessThan(25);
  expect(difference?.anytime.low).toBeLessThan(difference?.split.low ?? 0);

  const ratio = { ...columns, denominator: 'due' };
  const rates = await answered({
    file: file(text),
    format: null,
    columns: ratio,
    question,
  });
  expect(rates.result.arms[0]?.value).toBeCloseTo(1.286, 2);

  const bad = (change: Partial<Methods['analyzePilot']['params']>) =>
    analyze({ file: file(text), format: null, columns, question, ...change });
  expect(await bad({ columns: { ...columns, unit: 'customer' } })).toMatchObject({
    ok: false,
    error: { where: 'pilot.csv line 1', hint: 'The file has unit, arm, paid, due.' },
  });
  expect(await bad({ file: file(`${text}C0;a;1;1\n`) })).toMatchObject({
    ok: false,
    error: { where: 'pilot.csv line 302' },
  });
  expect(await bad({ question: { ...question, champion: 'c' } })).toMatchObject({
    ok: false,
    error: { code: 'bad-argument', hint: 'The arms are a, b.' },
  });
});

test('the columns of a result can be chosen from, and few values are offered', async () => {
  const rows = Array.from(
    { length: 20 },
    (_, index) => `C${index},${index % 2 === 0 ? 'a' : 'b'},1`,
  );
  const file = new File([`unit,arm,paid\n${rows.join('\n')}\n`], 'pilot.csv');
  const answer = await service.pilotFile({ file, format: null }, CONTEXT);
  expect(answer).toEqual({
    ok: true,
    value: { header: ['unit', 'arm', 'paid'], rows: 20, values: { arm: ['a', 'b'], paid: ['1'] } },
  });
});
