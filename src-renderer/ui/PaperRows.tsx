import { useEffect } from 'react';
import { counted, formatCount } from '../format/count.ts';
import { classNames } from './class-names.ts';
import type { Column } from './data-table-types.ts';
import { useOnPaper } from './use-on-paper.ts';

/** Forty sheets: nobody wants twelve thousand lines on paper. */
const MOST_ON_PAPER = 1000;

interface Props<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rowCount: number;
  readonly getRow: (index: number) => Row | null;
  readonly rowKey: (row: Row) => string;
  readonly onVisible?: (first: number, last: number) => void;
}

/**
 * A grid on paper: a plain table with its rows from the first on, whatever is in sight, and its head on every sheet. Only rows that have
 * been read are printed; the others are asked for, and printing waits for them (shell/print-page.ts). It says how far it goes.
 */
export function PaperRows<Row>(props: Props<Row>) {
  return useOnPaper() && props.rowCount > 0 ? <Sheets {...props} /> : null;
}

function Sheets<Row>({ label, columns, rowCount, getRow, rowKey, onVisible }: Props<Row>) {
  const most = Math.min(rowCount, MOST_ON_PAPER);
  useEffect(() => onVisible?.(0, most - 1), [most, onVisible]);
  const rows: Row[] = [];
  while (rows.length < most) {
    const row = getRow(rows.length);
    if (row === null) break;
    rows.push(row);
  }
  const unread = Array.from({ length: most - rows.length }, (_, index) => rows.length + index);
  const cell = ({ numeric }: Column<Row>) => classNames(numeric === true && 'num');
  return (
    <div className="paper-rows">
      <table aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={cell(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <td key={column.id} className={cell(column)}>
                  {column.render(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === rowCount ? null : (
        <p className="note">
          {`Printed: the first ${formatCount(rows.length)} of ${counted(rowCount, 'row')}.`}
        </p>
      )}
      {unread.map((index) => (
        <span key={index} hidden={true} data-unread="" />
      ))}
    </div>
  );
}
