import { Fragment } from 'react';
import type {
  FilePreview,
  ImportMapping,
  TableMapping,
  TargetField,
} from '../../../../src-engine/ingest/mapping.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { FieldsTable, requiredText } from './FieldsTable.tsx';
import { missingTargets, unusedColumns } from './import-rules.ts';
import { TABLE_WORDS } from './table-words.ts';
import { ValueMaps } from './ValueMaps.tsx';

interface Props {
  readonly mapping: ImportMapping;
  readonly preview: FilePreview;
  readonly onChange: (mapping: ImportMapping) => void;
}

/** Holds, promises, processes under way and the like that are read after all accounts, each with its columns; nothing without any. */
export function FurtherTables({ mapping, preview, onChange }: Props) {
  const tables = mapping.tables ?? [];
  return tables.map((table, at) => {
    const targets = preview.tableTargets[at] ?? [];
    const beginning = preview.tableBeginnings[at] ?? { columns: [], rows: [] };
    const words = TABLE_WORDS[table.rows];
    const change = (changed: TableMapping) =>
      onChange({ ...mapping, tables: tables.with(at, changed) });
    const known = beginning.columns.length > 0;
    return (
      <Fragment key={`${table.rows} ${table.file} ${table.table}`}>
        <Panel
          title={words}
          sub={`from ${placeOf(table)}, read after all accounts; ${known ? requiredText(missingTargets(table, targets)) : 'not in the files that were chosen'}`}
          flush
        >
          {known ? (
            <FieldsTable
              of={words}
              targets={targets}
              beginning={beginning}
              proposal={preview.proposal.tables?.[at] ?? table}
              mapping={table}
              unused={unusedColumns(table, beginning.columns)}
              onChange={change}
            />
          ) : (
            <p className="note">{columnsOf(table, targets)}</p>
          )}
        </Panel>
        {known ? (
          <ValueMaps of={words} mapping={table} targets={targets} onChange={change} />
        ) : null}
      </Fragment>
    );
  });
}

/** The file, the table in it, or both; a table without a name is the whole of each file. */
function placeOf({ file, table }: TableMapping): string {
  const parts = [file, table].filter((part) => part !== null && part !== '');
  return parts.length === 0 ? 'each file' : parts.join(', ');
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
