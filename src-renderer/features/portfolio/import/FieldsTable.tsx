import { useState } from 'react';
import type { TableBeginning, TargetField } from '../../../../src-engine/ingest/mapping.ts';
import { counted } from '../../../format/count.ts';
import { Button } from '../../../ui/Button.tsx';
import { type MappedFields, missingTargets, sourceOf } from './import-rules.ts';
import { MappingRow } from './MappingRow.tsx';

interface Props<M extends MappedFields> {
  /** What the rows are, before the names of their fields; empty for the accounts. */
  readonly of: string;
  readonly targets: readonly TargetField[];
  readonly beginning: TableBeginning;
  readonly proposal: MappedFields;
  readonly mapping: M;
  /** Columns that nothing is read from. */
  readonly unused: readonly string[];
  readonly onChange: (mapping: M) => void;
}

/** Fields of a table with the columns that they come from. */
export function FieldsTable<M extends MappedFields>(props: Props<M>) {
  const { of, targets, beginning, proposal, mapping, unused, onChange } = props;
  const [all, setAll] = useState(false);
  const missing = missingTargets(mapping, targets);
  // Those that need a source or were proposed one; the choice of rows must not jump while it is being edited.
  const shown = targets.filter(
    (target) => all || target.required || sourceOf(proposal, target.target).kind !== 'none',
  );
  return (
    <>
      <div className="scroll-x">
        <table className="edge fields-table">
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Comes from</th>
              <th scope="col">Type</th>
              <th scope="col">Examples, or the value</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((target) => (
              <MappingRow
                key={target.target}
                of={of}
                target={target}
                beginning={beginning}
                mapping={mapping}
                missing={missing.includes(target)}
                onChange={onChange}
              />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length === targets.length ? null : (
        <div className="morefields">
          <Button size="small" icon="chevronDown" onClick={() => setAll(true)}>
            {`Show ${counted(targets.length - shown.length, 'more field')}`}
          </Button>
        </div>
      )}
      <p className="note unused">
        {unused.length === 0 ? 'Every column is used.' : `Not used: ${unused.join(', ')}.`}
      </p>
    </>
  );
}

/** How far the required fields of a table are mapped. */
export function requiredText(missing: readonly TargetField[]): string {
  return missing.length === 0
    ? 'all required fields have a source'
    : `${counted(missing.length, 'required field')} without a source`;
}
