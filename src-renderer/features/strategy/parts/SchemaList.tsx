import { type ReactNode, useState } from 'react';
import type { z } from '../../../../src-engine/base/zod.ts';
import { isAlgorithmSchema, memberSchemas } from '../../../../src-engine/config/schema-walk.ts';
import { entryFacts, entryLabel } from '../../../../src-engine/config/schema-words.ts';
import type { AlgorithmUse } from '../../../../src-engine/config/strategy-schema.ts';
import { formatCount } from '../../../format/count.ts';
import { formatDays } from '../../../format/days.ts';
import { formatMoney } from '../../../format/money.ts';
import { formatPercent } from '../../../format/percent.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { removeEntry } from '../edit/put-value.ts';
import { problemsWithin } from '../read/problems-at.ts';
import { useEditor } from '../use-editor.ts';
import { AddEntry } from './AddEntry.tsx';
import { AlgorithmField } from './AlgorithmField.tsx';
import { Place } from './Place.tsx';
import { ProblemBadge } from './ProblemBadge.tsx';
import { ScalarField } from './ScalarField.tsx';

type Schema = z.core.$ZodType;

/** The form of one entry, whose lists are lists of this kind again. */
export type FieldsOf = (schema: Schema, pointer: string, value: unknown) => ReactNode;

interface Props {
  readonly label: string;
  /** The panel around it says already what it is, and adds to it. */
  readonly isTitled?: boolean;
  readonly help: string;
  /** JSON pointer of the list. */
  readonly pointer: string;
  /** Of one entry. */
  readonly schema: Schema;
  readonly list: readonly unknown[];
  readonly fieldsOf: FieldsOf;
}

/** The entries of a list of the strategy, each folded under its name; texts and numbers stand in one line. */
export function SchemaList(props: Props) {
  const { label, isTitled = false, help, pointer, schema, list, fieldsOf } = props;
  const { set } = useEditor();
  return (
    <section className="st-list" data-pointer={pointer} aria-label={label}>
      {isTitled ? null : (
        <header>
          <h3>{label}</h3>
          {help === '' ? null : <span className="t3">{help}</span>}
          <AddEntry label={label} pointer={pointer} schema={schema} />
        </header>
      )}
      {list.length === 0 ? <p className="t3">None.</p> : null}
      {list.map((value, position) => (
        <Entry
          // biome-ignore lint/suspicious/noArrayIndexKey: places in the document are identities here.
          key={position}
          {...{ label, schema, value, position, fieldsOf }}
          pointer={`${pointer}/${position}`}
          onRemove={() =>
            set(`Remove ${entryLabel(value, position)}`, (draft) =>
              removeEntry(draft, pointer, position),
            )
          }
        />
      ))}
    </section>
  );
}

interface EntryProps extends Pick<Props, 'label' | 'schema' | 'pointer' | 'fieldsOf'> {
  readonly value: unknown;
  readonly position: number;
  readonly onRemove: () => void;
}

function Entry({ label, schema, pointer, value, position, fieldsOf, onRemove }: EntryProps) {
  const { strategy, problems } = useEditor();
  // Fields that nobody sees are not drawn: the browser would lay the page out for each of them, one by one.
  const [isDrawn, setDrawn] = useState(false);
  const name = entryLabel(value, position);
  const remove = <IconButton icon="cross" label={`Remove ${name}`} onClick={onRemove} />;
  if (memberSchemas(schema) === null) {
    return (
      <div className="st-line">
        <Place pointer={pointer}>
          {(error) => (
            <ScalarField
              name={label}
              label={`${label} ${position + 1}`}
              help=""
              isNullable={false}
              {...{ pointer, schema, value, error }}
            />
          )}
        </Place>
        {remove}
      </div>
    );
  }
  const figure = (member: string, number: number) => {
    if (member.endsWith('Minor')) return formatMoney(number, strategy.currency);
    if (member.endsWith('BasisPoints')) return formatPercent(number / 10_000);
    if (member.endsWith('Days')) return formatDays(number);
    return member.endsWith('Thousandths') ? String(number / 1000) : formatCount(number);
  };
  return (
    <details
      className="st-entry"
      data-pointer={pointer}
      onToggle={({ currentTarget }) => setDrawn((before) => before || currentTarget.open)}
    >
      <summary>
        <b>{name}</b>
        <span className="t2 st-facts">{entryFacts(schema, value, figure).join(', ')}</span>
        <ProblemBadge short problems={problemsWithin(problems, pointer)} />
      </summary>
      {isDrawn ? (
        <div className="st-line">
          {isAlgorithmSchema(schema) ? (
            <div className="st-form">
              <AlgorithmField
                pointer={pointer}
                label={`${label} ${position + 1}`}
                help=""
                use={value as AlgorithmUse}
              />
            </div>
          ) : (
            fieldsOf(schema, pointer, value)
          )}
          {remove}
        </div>
      ) : null}
    </details>
  );
}
