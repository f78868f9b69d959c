import type { ReactElement } from 'react';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import type { ChartTable } from './chart-table.ts';

interface Props {
  /** What the table is of; the panel's title. */
  readonly name: string;
  readonly table: ChartTable;
}

/** A chart's numbers as a real table; scrolls inside its panel, by keyboard too. */
export function TableTwin({ name, table }: Props): ReactElement {
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
          {table.rows.map((row, rowIndex) => (
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
                    {cell.text}
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
