import { expect, test } from 'vitest';
import { filterChips } from './filter-chips.ts';
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

test('a cell of the roll matrix is a list too', () => {
  const params = { run: '3', arm: '0', from: '31-60', to: '61-90', month: '30', sort: 'openMinor' };
  const filter = filterOfParams(params, 3);
  expect(filter.roll).toEqual({ arm: 0, day: 30, from: '31-60', to: '61-90' });
  expect(paramsOfFilter(filter)).toEqual(params);
  expect(filterOfParams({ ...params, to: 'elsewhere' }, 3).roll).toBeUndefined();
  expect(filterOfParams(params, null).roll).toBeUndefined();
  const [chip] = filterChips(filter);
  expect(chip?.label).toBe('31–60 → 61–90 from day 30 to 60 under Champion');
  expect(chip?.without.roll).toBeNull();
});

test('cells of other rules, of rates by amount and of vintages are lists too', () => {
  const cell = { arm: '1', cell: 'neither', by: 'event:SMS', run: '3' };
  expect(filterOfParams(cell, 3).swap).toEqual({
    ...{ arm: 1, rule: 'event:SMS', champion: false, challenger: false },
  });
  expect(paramsOfFilter(filterOfParams(cell, 3))).toEqual(cell);
  const owes = { arm: '0', from: '31-60', to: '61-90', by: 'amount', run: '3' };
  expect(filterOfParams(owes, 3).roll).toMatchObject({ by: 'amount', day: null });
  expect(paramsOfFilter(filterOfParams(owes, 3))).toEqual(owes);
  const vintage = { arm: '1', created: '30', after: '60', run: '3' };
  expect(filterOfParams(vintage, 3).vintage).toEqual({ arm: 1, createdFrom: 30, afterDays: 60 });
  expect(paramsOfFilter(filterOfParams(vintage, 3))).toEqual(vintage);
  const [chip] = filterChips(filterOfParams(vintage, 3));
  expect(chip?.label).toContain('ended by payments within 60 days');
  expect(filterOfParams({ ...vintage, after: 'x' }, 3).vintage).toBeUndefined();
});

test('the state of a day is a list too', () => {
  const params = { run: '3', state: 'inProcess', move: 'came', arm: '1', on: '46' };
  const filter = filterOfParams(params, 3);
  expect(filter.state).toEqual({ arm: 1, day: 46, state: 'inProcess', move: 'came' });
  expect(paramsOfFilter(filter)).toEqual(params);
  expect(filterOfParams({ state: 'cured', on: '0' }, 3).state).toEqual({
    arm: 0,
    day: 0,
    state: 'cured',
    move: 'in',
  });
  expect(filterOfParams({ state: 'lost', on: '3' }, 3).state).toBeUndefined();
  expect(filterOfParams({ state: 'cured' }, 3).state).toBeUndefined();
  expect(filterOfParams(params, null).state).toBeUndefined();
  const [chip] = filterChips(filter);
  expect(chip?.label).toBe('In process: came on day 46 under Challenger A');
  expect(chip?.without.state).toBeNull();
});

test('a step of those in process is part of the address; other states have none', () => {
  const params = { run: '3', arm: '0', on: '46', state: 'inProcess', step: '2' };
  const filter = filterOfParams(params, 3);
  expect(filter.state).toEqual({ arm: 0, day: 46, state: 'inProcess', move: 'in', step: 2 });
  expect(paramsOfFilter(filter)).toEqual(params);
  const [chip] = filterChips(filter);
  expect(chip?.label).toContain('In process, step 2:');
  expect(filterOfParams({ ...params, state: 'cured' }, 3).state).not.toHaveProperty('step');
  expect(filterOfParams({ ...params, step: 'x' }, 3).state).not.toHaveProperty('step');
});

test('a day of the log, a criteria row and a step of a ladder are lists too', () => {
  const read = (params: Record<string, string>) => {
    const filter = filterOfParams(params, 3);
    expect(paramsOfFilter(filter)).toEqual(params);
    return filterChips(filter).map(({ label }) => label);
  };
  expect(read({ run: '3', moved: '45' })).toEqual(['paid or treated on day 45 under any arm']);
  expect(read({ run: '3', arm: '1', row: '2' })).toEqual([
    'process begun by criteria row 3 of the strategy under Challenger A',
  ]);
  expect(read({ run: '3', arm: '0', ladder: 'ENERGY-STD', seq: '80' })).toEqual([
    'step 80 of ENERGY-STD carried out under Champion',
  ]);
  expect(filterOfParams({ moved: 'x' }, 3).logged).toBeUndefined();
  expect(filterOfParams({ ladder: 'A' }, 3).logged).toBeUndefined();
  expect(filterOfParams({ moved: '45' }, null).logged).toBeUndefined();
});
