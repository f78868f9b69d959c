import { expect, test } from 'vitest';
import { filterOfParams, paramsOfFilter } from './list-address.ts';

test('an address and its filter are two forms of the same list', () => {
  const params = {
    run: '3',
    q: '4471',
    segment: 'Small business',
    bucket: '31-60',
    arm: '2',
    cell: 'champion_only',
    sort: 'difference',
    down: '1',
  };
  const filter = filterOfParams(params, 3);
  expect(filter).toEqual({
    text: '4471',
    segment: 'Small business',
    bucket: '31-60',
    swap: { arm: 2, champion: true, challenger: false },
    runId: 3,
    sort: 'difference',
    descending: true,
  });
  expect(paramsOfFilter(filter)).toEqual(params);
});

test('without a run there are no arms to filter or sort by', () => {
  const filter = filterOfParams({ arm: '1', cell: 'both', sort: 'difference' }, null);
  expect(filter.swap).toBeNull();
  expect(filter.sort).toBe('id');
});

test('an address typed by hand cannot break the list', () => {
  const filter = filterOfParams({ cell: 'toString', arm: 'x', sort: 'drop table' }, 1);
  expect(filter.swap).toBeNull();
  expect(filter.sort).toBe('id');
  expect(paramsOfFilter(filter)).toEqual({ run: '1' });
});
