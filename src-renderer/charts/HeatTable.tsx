import { type KeyboardEvent, type ReactElement, type ReactNode, useState } from 'react';
import { classNames } from '../ui/class-names.ts';
import './heat.css';

/** A cell of a heat table: its number as text, its colour class, and what a reader hears beside it. */
export interface HeatCell {
  readonly text: string;
  /** Smaller, below. */
  readonly sub?: string;
  /** `lv-40`: level in steps of 10; `dv-n2`, `dv-p1`: better (teal) and worse (brown); empty without colour. */
  readonly tone: string;
  readonly note?: string;
  readonly isMarked?: boolean;
}

interface Props {
  readonly name: string;
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly HeatCell[] }[];
  /** Title above, for small multiples. */
  readonly caption?: ReactNode;
  readonly onChoose?: ((row: number, column: number) => void) | undefined;
}

/**
 * A table whose cells are coloured by their number. One tab stop; arrows move between the cells and a reader hears the
 * cell with its heads; Enter chooses.
 */
export function HeatTable(props: Props): ReactElement {
  const { name, corner, columns, rows, caption, onChoose } = props;
  const [at, setAt] = useState({ row: 0, column: 0 });
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    const move = MOVES[event.key];
    if (move === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const row = Math.min(rows.length - 1, Math.max(0, at.row + move[0]));
    const column = Math.min(columns.length - 1, Math.max(0, at.column + move[1]));
    setAt({ row, column });
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.focus();
  };
  return (
    <div className="heat">
      {caption === undefined ? null : <div className="heat-caption">{caption}</div>}
      <table aria-label={name} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="num">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              {row.cells.map((cell, column) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells never move.
                  key={column}
                  className={classNames('hm', cell.tone, cell.isMarked === true && 'marked')}
                >
                  <button
                    type="button"
                    data-cell={`${rowIndex} ${column}`}
                    tabIndex={at.row === rowIndex && at.column === column ? 0 : -1}
                    title={cell.note}
                    aria-label={`${row.label}, ${columns[column] ?? ''}: ${cell.text}${cell.note === undefined ? '' : `, ${cell.note}`}`}
                    aria-pressed={cell.isMarked}
                    onFocus={() => setAt({ row: rowIndex, column })}
                    onClick={() => onChoose?.(rowIndex, column)}
                  >
                    {cell.text}
                    {cell.sub !== undefined && <span className="heat-sub">{cell.sub}</span>}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
