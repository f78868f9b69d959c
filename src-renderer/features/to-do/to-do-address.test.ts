import { expect, test } from 'vitest';
import type { ToDoRow } from '../../../src-engine/protocol/to-do-methods.ts';
import { formatAddress, parseAddress } from '../../stores/navigation-store.ts';
import { entryOfParams, entryParams, paramsOfQuery, queryOfParams } from './to-do-address.ts';

const ADDRESS =
  '#/run/3/to-do?arm=1&day=46&role=CARE&type=REVIEW&state=open&age=2-7&view=overdue&user=You&q=44&sort=age&down=1';

test('an address names the whole list and comes back the same', () => {
  const query = queryOfParams(parseAddress(ADDRESS).params, 3, 2);
  expect(query).toEqual({
    runId: 3,
    arm: 1,
    day: 46,
    role: 'CARE',
    type: 'REVIEW',
    state: 'open',
    age: '2-7',
    view: 'overdue',
    user: 'You',
    text: '44',
    sort: 'age',
    descending: true,
  });
  expect(formatAddress('to-do', paramsOfQuery(query))).toBe(ADDRESS);
});

test('what an address says wrongly is left at its default', () => {
  const query = queryOfParams({ arm: '7', day: '-1', state: 'x', sort: 'y', view: 'z' }, 3, 2);
  expect(paramsOfQuery(query)).toEqual({ run: '3' });
});

test('the address of an account carries its entry and the list that it came from', () => {
  const query = queryOfParams({ arm: '1', role: 'CARE' }, 3, 2);
  const row = { accountId: '44-1', entry: 2, day: 28 } as ToDoRow;
  const params = entryParams(row, 5, query, 46);
  expect(params).toMatchObject({ run: '3', account: '44-1', 'arm-shown': '1', day: '28' });
  const hash = formatAddress('accounts', params);
  expect(entryOfParams(parseAddress(hash).params, 3, 2)).toEqual({
    entry: 2,
    day: 46,
    index: 5,
    query: { ...query, day: 46 },
  });
  expect(entryOfParams({ account: '44-1', day: '28' }, 3, 2)).toBeNull();
});
