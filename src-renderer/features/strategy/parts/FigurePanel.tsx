import { ChartMenu } from '../../../charts/ChartMenu.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { ScrollRegion } from '../../../ui/ScrollRegion.tsx';
import { Tooltip } from '../../../ui/Tooltip.tsx';
import type { FigureCell, FigureTable } from '../read/behaviour-tables.ts';

interface Props {
  readonly title: string;
  readonly sub?: string;
  readonly note?: string;
  readonly table: FigureTable;
  /** Of the CSV file, without extension. */
  readonly fileName: string;
}

/** A table of parameters with what can be done with its numbers. The first cell of a row names it. */
export function FigurePanel({ title, sub, note, table, fileName }: Props) {
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
            {table.rows.map((row) => (
              <Row key={row[0]?.text} row={row} table={table} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Panel>
  );
}

function Row({ row, table }: { readonly row: readonly FigureCell[]; readonly table: FigureTable }) {
  const [head, ...cells] = row;
  if (head === undefined) return null;
  return (
    <tr>
      <th scope="row">
        <Explained text={head.text} help={head.help} />
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
