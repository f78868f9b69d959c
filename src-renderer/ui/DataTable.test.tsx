import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DataTable } from './DataTable.tsx';

/** How many rows are drawn: the test's stand-in for what fits the window. */
let drawn = 0;
const scrolledTo: number[] = [];
const measured: (Element | null)[] = [];
vi.mock('@tanstack/react-virtual', () => ({
  useVirtualizer: () => ({
    getVirtualItems: () =>
      Array.from({ length: drawn }, (_, index) => ({ index, start: index * 28, size: 28 })),
    getTotalSize: () => drawn * 28,
    range: { startIndex: 0, endIndex: drawn - 1 },
    scrollToIndex: (index: number) => void scrolledTo.push(index),
    measureElement: (row: Element | null) => void measured.push(row),
    measure: () => undefined,
  }),
}));

interface Row {
  readonly id: string;
}

const COLUMNS = [{ id: 'id', title: 'Id', width: '80px', render: (row: Row) => row.id }];

function table(rows: readonly (Row | null)[], onOpen: (row: Row) => void) {
  return (
    <>
      <DataTable
        label="Accounts"
        columns={COLUMNS}
        rowCount={rows.length}
        getRow={(index) => rows[index] ?? null}
        rowKey={(row) => row.id}
        onOpen={onOpen}
      />
      <button type="button">elsewhere</button>
    </>
  );
}

beforeEach(() => {
  drawn = 2;
});
afterEach(cleanup);

const A = { id: 'A' };
const B = { id: 'B' };

test('Enter on a row that is still being read opens it when it comes', () => {
  const opened: Row[] = [];
  const onOpen = (row: Row) => void opened.push(row);
  const view = render(table([A, null], onOpen));
  const grid = screen.getByRole('grid');
  fireEvent.keyDown(grid, { key: 'ArrowDown' });
  fireEvent.keyDown(grid, { key: 'Enter' });
  expect(opened).toEqual([]);
  view.rerender(table([A, B], onOpen));
  expect(opened).toEqual([B]);
  view.rerender(table([A, B], onOpen));
  expect(opened).toEqual([B]);
});

test('whoever goes on before the row has come is not taken to it', () => {
  const opened: Row[] = [];
  const onOpen = (row: Row) => void opened.push(row);
  const view = render(table([A, null], onOpen));
  const grid = screen.getByRole('grid');
  fireEvent.keyDown(grid, { key: 'ArrowDown' });
  fireEvent.keyDown(grid, { key: 'Enter' });
  fireEvent.keyDown(grid, { key: 'ArrowUp' });
  view.rerender(table([A, B], onOpen));
  expect(opened).toEqual([]);
});

test('a row that is drawn late takes the focus, unless it has gone elsewhere', () => {
  for (const goesOn of [false, true]) {
    drawn = 1;
    const view = render(table([A, B], () => undefined));
    screen.getByRole('gridcell').focus();
    fireEvent.keyDown(screen.getByRole('grid'), { key: 'ArrowDown' });
    const elsewhere = screen.getByRole('button', { name: 'elsewhere' });
    if (goesOn) elsewhere.focus();
    drawn = 2;
    view.rerender(table([A, B], () => undefined));
    expect(document.activeElement).toBe(
      goesOn ? elsewhere : screen.getByRole('gridcell', { name: 'B' }),
    );
    cleanup();
  }
});

test('heads move and resize with Alt and the arrows, and with a drag', () => {
  drawn = 1;
  const arrange = { move: vi.fn(), resize: vi.fn() };
  const columns = ['a', 'b'].map((id) => ({ ...COLUMNS[0], id, title: id, render: () => id }));
  render(
    <DataTable
      label="Accounts"
      columns={columns.map((column) => ({ width: '80px', ...column }))}
      arrange={arrange}
      rowCount={1}
      getRow={() => ({ id: 'x' })}
      rowKey={(row) => row.id}
    />,
  );
  const [first, second] = screen.getAllByRole('columnheader');
  if (first === undefined || second === undefined) throw new Error('two heads');
  fireEvent.keyDown(first, { key: 'ArrowRight', altKey: true });
  expect(arrange.move).toHaveBeenLastCalledWith('a', 1);
  fireEvent.keyDown(second, { key: 'ArrowLeft', altKey: true, shiftKey: true });
  expect(arrange.resize).toHaveBeenLastCalledWith('b', -16);
  const dataTransfer = { effectAllowed: '' };
  fireEvent.dragStart(second, { dataTransfer });
  fireEvent.drop(first, { dataTransfer });
  expect(arrange.move).toHaveBeenLastCalledWith('b', -1);
});

test('a column moves and changes its width by clicks alone', async () => {
  drawn = 1;
  const arrange = { move: vi.fn(), resize: vi.fn() };
  const columns = ['a', 'b'].map((id) => ({ ...COLUMNS[0], id, title: id, render: () => id }));
  render(
    <main>
      <DataTable
        label="Accounts"
        columns={columns.map((column) => ({ width: '80px', ...column }))}
        arrange={arrange}
        rowCount={1}
        getRow={() => ({ id: 'x' })}
        rowKey={(row) => row.id}
      />
    </main>,
  );
  const headOf = (name: string) => screen.getByRole('columnheader', { name });
  const choose = async (head: string, item: string): Promise<void> => {
    fireEvent.click(within(headOf(head)).getByTitle('Move or resize this column'));
    fireEvent.click(await screen.findByRole('menuitem', { name: item }));
  };
  await choose('a', 'Move right');
  expect(arrange.move).toHaveBeenLastCalledWith('a', 1);
  await choose('b', 'Wider');
  expect(arrange.resize).toHaveBeenLastCalledWith('b', 32);
});

/** What paper shows of a grid: its rows as texts, the note below them, and how many are waited for. */
const onPaper = () => {
  const sheets = document.querySelector('.paper-rows');
  return {
    rows: [...(sheets?.querySelectorAll('tbody tr') ?? [])].map((row) => row.textContent),
    note: sheets?.querySelector('.note')?.textContent ?? null,
    waited: sheets?.querySelectorAll('[data-unread]').length ?? 0,
  };
};
const manyRows = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `R${at}` }));
const print = (when: 'beforeprint' | 'afterprint') =>
  act(() => void window.dispatchEvent(new Event(when)));

test('paper gets every row of a table, not those in sight, and only while it is printed', () => {
  render(table(manyRows(5), () => undefined));
  expect(screen.getAllByRole('gridcell').map((cell) => cell.textContent)).toEqual(['R0', 'R1']);
  expect(onPaper().rows).toEqual([]);
  print('beforeprint');
  expect(onPaper()).toEqual({ rows: ['R0', 'R1', 'R2', 'R3', 'R4'], note: null, waited: 0 });
  print('afterprint');
  expect(onPaper().rows).toEqual([]);
});

test('a list of more than 300 rows was printed as it is seen: it is printed from its first row on, and says how far', () => {
  render(table(manyRows(12_000), () => undefined));
  print('beforeprint');
  const { rows, note } = onPaper();
  expect(rows).toHaveLength(1000);
  expect(rows[999]).toBe('R999');
  expect(note).toBe('Printed: the first 1,000 of 12,000 rows.');
});

test('rows that are not read yet are no blank lines on paper: they are asked for and waited for', () => {
  const wanted: number[][] = [];
  const list = (read: number) => (
    <DataTable
      label="Accounts"
      columns={COLUMNS}
      rowCount={450}
      getRow={(index) => (index < read ? { id: `R${index}` } : null)}
      rowKey={(row: Row) => row.id}
      onVisible={want}
    />
  );
  const want = (first: number, last: number) => void wanted.push([first, last]);
  const view = render(list(200));
  print('beforeprint');
  expect(wanted).toContainEqual([0, 449]);
  expect(onPaper()).toMatchObject({
    note: 'Printed: the first 200 of 450 rows.',
    waited: 250,
  });
  expect(onPaper().rows).toHaveLength(200);
  view.rerender(list(450));
  expect(onPaper()).toMatchObject({ note: null, waited: 0 });
  expect(onPaper().rows.filter((row) => row === '')).toEqual([]);
});

test('words that need two lines are not cut to one: rows that wrap are measured, and others keep their height', () => {
  const rows = (wraps: boolean) => (
    <DataTable
      label="Decisions"
      columns={COLUMNS}
      rowCount={1}
      getRow={() => A}
      rowKey={(row) => row.id}
      wraps={wraps}
    />
  );
  drawn = 1;
  const line = () => screen.getByRole('grid').querySelector<HTMLElement>('.dt-row');
  const view = render(rows(false));
  expect(line()?.style.height).toBe('28px');
  expect(measured).toEqual([]);
  view.rerender(rows(true));
  expect(line()?.style.height).toBe('');
  expect(measured).toContain(line());
  expect(screen.getByRole('grid').className).toContain('dt-wraps');
});

test('a chosen row that is out of sight is scrolled to with the one before it, one in sight is left where it is', () => {
  const rows = (inSight: number) => (
    <DataTable
      label="Decisions"
      columns={COLUMNS}
      rowCount={9}
      getRow={(index) => ({ id: String(index) })}
      rowKey={(row) => row.id}
      inSight={inSight}
    />
  );
  drawn = 4;
  scrolledTo.length = 0;
  const view = render(rows(2));
  expect(scrolledTo).toEqual([]);
  view.rerender(rows(8));
  expect(scrolledTo).toEqual([7]);
  expect(document.activeElement).toBe(document.body);
});
