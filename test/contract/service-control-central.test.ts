import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AccountListQuery } from '../../src-engine/protocol/methods.ts';
import type { EngineLink } from '../../src-renderer/engine-client/engine-link.ts';
import { engineOnChannel } from '../support/engine-on-channel.ts';

let link: EngineLink;
let close: () => void;

beforeEach(async () => {
  ({ link, close } = await engineOnChannel());
  await link.call('newDocument', null);
});
afterEach(() => close());

const EVERYBODY: AccountListQuery = {
  text: '',
  segment: null,
  bucket: null,
  swap: null,
  runId: null,
  sort: 'id',
  descending: false,
  offset: 0,
  limit: 400,
};

async function generated(): Promise<readonly string[]> {
  const made = await link.call('generatePortfolio', {
    ...{ preset: 'utility', accounts: 400, seed: 1, asOfDay: 20_514, currency: 'USD' },
  });
  if (!made.ok) throw new Error(made.error.message);
  const page = await link.call('accountList', EVERYBODY);
  if (!page.ok) throw new Error(page.error.message);
  return page.value.rows.map((row) => row.id);
}

test('the alerts of every account of a generated portfolio come over the wire, the gravest first', async () => {
  const ids = await generated();
  const codes = new Set<string>();
  for (const accountId of ids) {
    const page = await link.call('controlCentral', { accountId, run: null });
    if (!page.ok) throw new Error(page.error.message);
    expect(page.value.accountId).toBe(accountId);
    const severities = page.value.alerts.map((alert) => alert.severity);
    expect(severities).toEqual(severities.toSorted((a, b) => a - b));
    for (const { code, text } of page.value.alerts) {
      expect(text).not.toMatch(/undefined|NaN|null/);
      codes.add(code);
    }
  }
  // What every portfolio of this size has; the champion of the document says which rating is poor.
  for (const code of ['PP-Active', 'C1_CRRT-DF', 'CCAL-TD', 'C1_LSSL-DF', 'CI_STOPSA-DF'])
    expect([...codes]).toContain(code);
  expect(codes.size).toBeGreaterThan(12);
});

test('an account that is not there is a sentence', async () => {
  await generated();
  expect(await link.call('controlCentral', { accountId: '0', run: null })).toMatchObject({
    ok: false,
    error: { code: 'not-found', message: 'Account 0 is not in this portfolio.' },
  });
});
