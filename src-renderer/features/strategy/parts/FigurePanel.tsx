import type { ReactNode } from 'react';
import { ChartMenu } from '../../../charts/ChartMenu.tsx';
import { Sparkline } from '../../../charts/Sparkline.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { ScrollRegion } from '../../../ui/ScrollRegion.tsx';
import { Tooltip } from '../../../ui/Tooltip.tsx';
import type { FigureCell, FigureTable } from '../read/figure-cells.ts';

interface Props {
  readonly title: string;
  readonly sub?: string;
  readonly note?: string;
  readonly table: FigureTable;
  /** Of the CSV file, without extension. */
  readonly fileName: string;
  /** Small response curves, one a row, drawn beside its name on one scale (ux 2.2d). */
  readonly curves?: RowCurves;
}

export interface RowCurves {
  readonly base: number;
  readonly rows: readonly (readonly number[])[];
}

/** A table of parameters with what can be done with its numbers. The first cell of a row names it. */
export function FigurePanel({ title, sub, note, table, fileName, curves }: Props) {
  const top = (curves?.rows ?? [])
    .flat()
    .reduce((most, value) => Math.max(most, value), curves?.base ?? 0);
  return (
    <Panel
      flush
      title={title}
      sub={sub}
      note={note}
      tools={<ChartMenu title={title} table={table} fileName={fileName} />}
    >
      <ScrollRegion label={`${title}, table`}>
        <table className="st-grid st-figures">
          <thead>
            <tr>
              {table.columns.map(({ label, numeric, help }) => (
                <th key={label} scope="col" className={numeric ? 'num' : undefined}>
                  <Explained text={label} help={help} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              <Row
                key={row[0]?.text}
                row={row}
                table={table}
                curve={
                  curves === undefined ? null : (
                    <Sparkline values={curves.rows[index] ?? []} base={curves.base} top={top} />
                  )
                }
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Panel>
  );
}

interface RowProps {
  readonly row: readonly FigureCell[];
  readonly table: FigureTable;
  readonly curve: ReactNode;
}

function Row({ row, table, curve }: RowProps) {
  const [head, ...cells] = row;
  if (head === undefined) return null;
  return (
    <tr>
      <th scope="row">
        {curve === null ? (
          <Explained text={head.text} help={head.help} />
        ) : (
          <span className="st-with-curve">
            <Explained text={head.text} help={head.help} />
            {curve}
          </span>
        )}
      </th>
      {cells.map((cell, index) => {
        const { label = '', numeric = false } = table.columns[index + 1] ?? {};
        return (
          <td key={label} className={numeric ? 'num' : undefined}>
            <Explained text={cell.text} help={cell.help} />
          </td>
        );
      })}
    </tr>
  );
}

/** A word with its explanation on hover and focus. */
function Explained({ text, help }: { readonly text: string; readonly help: string | null }) {
  if (help === null) return text;
  return (
    <Tooltip content={help}>
      <button type="button" className="st-explained">
        {text}
      </button>
    </Tooltip>
  );
}
