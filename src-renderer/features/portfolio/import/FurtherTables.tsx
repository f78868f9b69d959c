import type { ImportMapping, TableMapping } from '../../../../src-engine/ingest/mapping.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { TABLE_WORDS } from './table-words.ts';

/** Holds, promises, processes under way and the like that the mapping reads beside the accounts; nothing without any. */
export function FurtherTables({ mapping }: { readonly mapping: ImportMapping }) {
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
              <th scope="col">Columns</th>
            </tr>
          </thead>
          <tbody>
            {tables.map((table) => (
              <tr key={`${table.rows} ${table.file} ${table.table}`}>
                <td>{TABLE_WORDS[table.rows]}</td>
                <td className="mono">{placeOf(table)}</td>
                <td className="mono">{columnsOf(table)}</td>
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

function columnsOf({ fields }: TableMapping): string {
  return fields.flatMap(({ column }) => (column === null ? [] : [column])).join(', ');
}
