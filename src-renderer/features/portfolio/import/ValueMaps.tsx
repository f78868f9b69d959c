import { useState } from 'react';
import type { TargetField, ValueMap } from '../../../../src-engine/ingest/mapping.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Panel } from '../../../ui/Panel.tsx';

interface MappedValues {
  readonly values: readonly ValueMap[];
}

interface Props<M extends MappedValues> {
  /** What the rows of a further table are; empty for the accounts. */
  readonly of: string;
  readonly mapping: M;
  readonly targets: readonly TargetField[];
  readonly onChange: (mapping: M) => void;
}

/** Words of the source that stand for other words here: "Yes" is true, "INV" is a bill. */
export function ValueMaps<M extends MappedValues>({ of, mapping, targets, onChange }: Props<M>) {
  const before = of === '' ? '' : `${of}: `;
  const [row, setRow] = useState<ValueMap>({ target: '', from: '', to: '' });
  const label = (target: string) =>
    targets.find((candidate) => candidate.target === target)?.label ?? target;
  const complete = row.target !== '' && row.from.trim() !== '' && row.to.trim() !== '';
  const add = () => {
    const others = mapping.values.filter(
      (value) => value.target !== row.target || value.from !== row.from,
    );
    onChange({ ...mapping, values: [...others, row] });
    setRow({ target: row.target, from: '', to: '' });
  };
  return (
    <Panel
      title={`${before}Words that mean something else`}
      sub="applied before a value is read"
      flush
    >
      <table className="edge values">
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">In the file</th>
            <th scope="col">Read as</th>
            <th scope="col">
              <span className="sr">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {mapping.values.map((value) => (
            <tr key={`${value.target} ${value.from}`}>
              <td>{label(value.target)}</td>
              <td className="mono">{value.from}</td>
              <td className="mono">{value.to}</td>
              <td>
                <IconButton
                  icon="trash"
                  label={`Remove ${value.from}`}
                  onClick={() =>
                    onChange({ ...mapping, values: mapping.values.filter((one) => one !== value) })
                  }
                />
              </td>
            </tr>
          ))}
          <tr>
            <td>
              <select
                className="fld"
                aria-label={`${before}Field`}
                value={row.target}
                onChange={(event) => setRow({ ...row, target: event.target.value })}
              >
                <option value="">Choose a field</option>
                {targets.map((target) => (
                  <option key={target.target} value={target.target}>
                    {target.label}
                  </option>
                ))}
              </select>
            </td>
            <td>
              <input
                className="fld"
                aria-label={`${before}Text in the file`}
                value={row.from}
                onChange={(event) => setRow({ ...row, from: event.target.value })}
              />
            </td>
            <td>
              <input
                className="fld"
                aria-label={`${before}Read as`}
                value={row.to}
                onChange={(event) => setRow({ ...row, to: event.target.value })}
              />
            </td>
            <td>
              <Button
                size="small"
                unavailable={complete ? null : 'Fill in the three fields first.'}
                onClick={add}
              >
                Add
              </Button>
            </td>
          </tr>
        </tbody>
      </table>
    </Panel>
  );
}
