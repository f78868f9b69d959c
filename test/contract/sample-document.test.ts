import { expect, test } from 'vitest';
import { err, ok } from '../../src-engine/base/result.ts';
import type { CallContext } from '../../src-engine/protocol/handlers.ts';
import { createEngineService } from '../../src-engine/service/engine-service.ts';
import { sampleFailure } from '../../src-engine/service/read-sample.ts';
import { openSql } from '../support/open-sql.ts';

const CONTEXT: CallContext<never> = {
  signal: { cancelled: false },
  onCancel: () => () => undefined,
  rest: (until) => until,
  progress: () => undefined,
  pause: async () => undefined,
  now: () => 0,
};

test('the sample opens from the bytes that the host reads at the address of the page', async () => {
  const sql = await openSql();
  const maker = createEngineService(sql);
  await maker.newDocument(null, CONTEXT);
  const saved = await maker.saveDocument(null, CONTEXT);
  if (!saved.ok) throw new Error(saved.error.message);
  const asked: string[] = [];
  const engine = createEngineService(sql, null, async (address) => {
    asked.push(address);
    return address === 'a' ? ok(saved.value.bytes.slice()) : err(sampleFailure('status 404'));
  });
  const opened = await engine.openSample({ address: 'a' }, CONTEXT);
  expect(opened).toEqual(await engine.documentSummary(null, CONTEXT));
  expect(opened).toMatchObject({ ok: true, value: { runs: [] } });
  // What cannot be read leaves the open document as it is.
  expect(await engine.openSample({ address: 'b' }, CONTEXT)).toMatchObject({
    error: { code: 'not-found' },
  });
  expect(await engine.documentSummary(null, CONTEXT)).toEqual(opened);
  expect(asked).toEqual(['a', 'b']);
});

test('a host without a sample says so', async () => {
  const engine = createEngineService(await openSql());
  expect(await engine.openSample({ address: 'a' }, CONTEXT)).toMatchObject({
    ok: false,
    error: { message: 'The sample portfolio could not be read (this host brings none).' },
  });
});
