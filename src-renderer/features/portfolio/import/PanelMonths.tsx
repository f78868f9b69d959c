import type { ImportMapping } from '../../../../src-engine/ingest/mapping.ts';
import { Panel } from '../../../ui/Panel.tsx';

type Month = ImportMapping['panelMonths'][number];
const PARTS = [
  { id: 'billedColumn', label: 'Billed' },
  { id: 'paidColumn', label: 'Paid' },
  { id: 'statusColumn', label: 'Months behind' },
] as const;

interface Props {
  readonly mapping: ImportMapping;
  readonly columns: readonly string[];
  readonly onChange: (mapping: ImportMapping) => void;
}

/** Panel files only: the columns of each month, oldest first. */
export function PanelMonths({ mapping, columns, onChange }: Props) {
  const change = (month: Month, part: (typeof PARTS)[number]['id'], column: string | null) =>
    onChange({
      ...mapping,
      panelMonths: mapping.panelMonths.map((candidate) =>
        candidate === month ? { ...candidate, [part]: column } : candidate,
      ),
    });
  return (
    <Panel title="Months" sub="oldest first, with the columns of each" flush>
      <div className="scroll-x">
        <table className="edge">
          <thead>
            <tr>
              <th scope="col">Month</th>
              {PARTS.map((part) => (
                <th key={part.id} scope="col">
                  {part.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {mapping.panelMonths.map((month) => (
              <tr key={month.month}>
                <th scope="row">{month.month}</th>
                {PARTS.map((part) => (
                  <td key={part.id}>
                    <select
                      className="fld"
                      aria-label={`${part.label}, ${month.month}`}
                      value={String(columns.indexOf(month[part.id] ?? ''))}
                      onChange={(event) =>
                        change(month, part.id, columns[Number(event.target.value)] ?? null)
                      }
                    >
                      <option value="-1">Not mapped</option>
                      {columns.map((column, index) => (
                        <option key={column} value={String(index)}>
                          {column}
                        </option>
                      ))}
                    </select>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
