import { expect, test } from 'vitest';
import { filterOfParams } from './list-address.ts';
import { canHide, shownColumns, turnColumn, withSlowColumns } from './shown-columns.ts';

const columns = ['id', 'name', 'segment', 'rating'].map((id) => ({
  id,
  title: id,
  width: '1fr',
  render: () => id,
}));
const ids = (turned: string) =>
  shownColumns(columns, ['name', 'rating'], turned).map((column) => column.id);

test('columns come as they are, and each can be turned and turned back', () => {
  expect(ids('')).toEqual(['id', 'segment']);
  const withName = turnColumn('', 'name');
  expect(ids(withName)).toEqual(['id', 'name', 'segment']);
  const without = turnColumn(withName, 'segment');
  expect(ids(without)).toEqual(['id', 'name']);
  expect(turnColumn(turnColumn(without, 'segment'), 'name')).toBe('');
});

test('the column that names the row stays, and unknown ids change nothing', () => {
  expect(canHide(columns, 'id')).toBe(false);
  expect(ids('id,unknown')).toEqual(['id', 'segment']);
});

test('alerts and the last action are asked for only when a column shows them, the latter of a run only', () => {
  const asked = (runId: number | null, ...shown: readonly string[]) =>
    withSlowColumns(
      filterOfParams({}, null),
      shown.map((id) => ({ id, title: id, width: '1fr', render: () => id })),
      runId,
    );
  expect(asked(3, 'id')).toEqual(filterOfParams({}, null));
  expect(asked(3, 'id', 'alerts')).toMatchObject({ withAlerts: true });
  expect(asked(3, 'response')).toMatchObject({ lastActionRunId: 3 });
  expect(asked(null, 'lastAction', 'response')).toEqual(filterOfParams({}, null));
});
