import type { TableBeginning, TargetField } from '../../../../src-engine/ingest/mapping.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { exampleValues, type MappedFields, sourceOf, withSource } from './import-rules.ts';

const TYPES: Readonly<Record<TargetField['type'], string>> = {
  text: 'Text',
  money: 'Currency',
  date: 'Date',
  integer: 'Whole number',
  flag: 'Yes or no',
};
// Values of the select that are no column names; columns are numbered.
const NONE = 'none';
const CONSTANT = 'constant';

interface Props<M extends MappedFields> {
  /** What the rows of a further table are; empty for the accounts. */
  readonly of: string;
  readonly target: TargetField;
  readonly beginning: TableBeginning;
  readonly mapping: M;
  readonly missing: boolean;
  readonly onChange: (mapping: M) => void;
}

/** One field of the portfolio and where it comes from. */
export function MappingRow<M extends MappedFields>(props: Props<M>) {
  const { of, target, beginning, mapping, missing, onChange } = props;
  const name = of === '' ? target.label : `${of}: ${target.label}`;
  const source = sourceOf(mapping, target.target);
  const value =
    source.kind === 'column'
      ? String(beginning.columns.indexOf(source.column))
      : source.kind === 'constant'
        ? CONSTANT
        : NONE;
  const choose = (chosen: string) => {
    if (chosen === NONE) onChange(withSource(mapping, target.target, { kind: 'none' }));
    else if (chosen === CONSTANT) {
      onChange(withSource(mapping, target.target, { kind: 'constant', text: '' }));
    } else {
      const column = beginning.columns[Number(chosen)];
      if (column !== undefined) {
        onChange(withSource(mapping, target.target, { kind: 'column', column }));
      }
    }
  };
  const examples = source.kind === 'column' ? exampleValues(beginning, source.column) : [];
  return (
    <tr>
      <th scope="row" className="target">
        <span>
          {target.label}
          {target.required ? <span className="req"> required</span> : null}
        </span>
        <span className="t3">{target.help}</span>
      </th>
      <td>
        <span className="source">
          <select
            className="fld"
            aria-label={`${name} comes from`}
            aria-invalid={missing || undefined}
            value={value}
            onChange={(event) => choose(event.target.value)}
          >
            <option value={NONE}>Not mapped</option>
            <option value={CONSTANT}>The same for all…</option>
            {beginning.columns.map((column, index) => (
              <option key={column} value={String(index)}>
                {column}
              </option>
            ))}
          </select>
          {missing ? <Icon name="warn" label="needs a source" className="neg2" /> : null}
        </span>
      </td>
      <td className="t2">{TYPES[target.type]}</td>
      <td className="t2 examples">
        {source.kind === 'constant' ? (
          <input
            className="fld"
            aria-label={`${name} for all rows`}
            aria-invalid={missing || undefined}
            value={source.text}
            onChange={(event) =>
              onChange(
                withSource(mapping, target.target, {
                  kind: 'constant',
                  text: event.target.value,
                }),
              )
            }
          />
        ) : (
          examples.join(', ')
        )}
      </td>
    </tr>
  );
}
