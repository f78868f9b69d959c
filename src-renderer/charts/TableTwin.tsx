import { type ReactElement, startTransition, useEffect, useState } from 'react';
import { afterPaint } from '../ui/after-paint.ts';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import type { ChartTable } from './chart-table.ts';

interface Props {
  /** What the table is of; the panel's title. */
  readonly name: string;
  readonly table: ChartTable;
}

/** As many as a panel shows, and some more. */
const FIRST_ROWS = 40;

/** A chart's numbers as a real table; scrolls inside its panel, by keyboard too. The rows out of sight come a frame later. */
export function TableTwin({ name, table }: Props): ReactElement {
  const [isWhole, setWhole] = useState(false);
  useEffect(() => afterPaint(() => startTransition(() => setWhole(true))), []);
  const rows = isWhole ? table.rows : table.rows.slice(0, FIRST_ROWS);
  return (
    <ScrollRegion label={`${name}, table`} className="chart-table">
      <table>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th
                // biome-ignore lint/suspicious/noArrayIndexKey: columns never move, and labels may repeat.
                key={index}
                scope="col"
                className={column.numeric ? 'num' : undefined}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows never move.
            <tr key={rowIndex}>
              {row.map((cell, index) => {
                const column = table.columns[index];
                return (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: cells never move.
                    key={index}
                    className={column?.numeric === true ? 'num' : undefined}
                  >
                    {cell.open === undefined ? (
                      cell.text
                    ) : (
                      <button type="button" className="link" onClick={cell.open}>
                        {cell.text}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
