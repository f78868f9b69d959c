import type {
  FilePreview,
  ImportMapping,
  TableMapping,
  TargetField,
} from '../../../../src-engine/ingest/mapping.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { TABLE_WORDS } from './table-words.ts';

interface Props {
  readonly mapping: ImportMapping;
  readonly preview: FilePreview;
}

/** Holds, promises, processes under way and the like that the mapping reads beside the accounts; nothing without any. */
export function FurtherTables({ mapping, preview }: Props) {
  const tables = mapping.tables ?? [];
  if (tables.length === 0) return null;
  return (
    <Panel title="Further tables" sub="read after all accounts" flush>
      <div className="scroll-x">
        <table className="edge">
          <thead>
            <tr>
              <th scope="col">Rows</th>
              <th scope="col">Read from</th>
              <th scope="col">Fields and their columns</th>
            </tr>
          </thead>
          <tbody>
            {tables.map((table, at) => (
              <tr key={`${table.rows} ${table.file} ${table.table}`}>
                <td>{TABLE_WORDS[table.rows]}</td>
                <td className="mono">{placeOf(table)}</td>
                <td>{columnsOf(table, preview.tableTargets[at] ?? [])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function placeOf({ file, table }: TableMapping): string {
  return [file, table].filter((part) => part !== null && part !== '').join(', ');
}

/** `Account number: account; Start: began`: each field with its column, or with what all rows have. */
function columnsOf({ fields }: TableMapping, targets: readonly TargetField[]): string {
  return fields
    .map(({ target, column, constant }) => {
      const label = targets.find((field) => field.target === target)?.label ?? target;
      return `${label}: ${column ?? `always ${constant}`}`;
    })
    .join('; ');
}
