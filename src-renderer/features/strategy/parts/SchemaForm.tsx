import { z } from '../../../../src-engine/base/zod.ts';
import {
  bareSchema,
  entrySchema,
  isAlgorithmSchema,
  memberSchemas,
} from '../../../../src-engine/config/schema-walk.ts';
import type { AlgorithmUse } from '../../../../src-engine/config/strategy-schema.ts';
import { Button } from '../../../ui/Button.tsx';
import { Check } from '../../../ui/Check.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { blankValue } from '../edit/blank-value.ts';
import { addEntry, putValue, removeEntry } from '../edit/put-value.ts';
import { problemsWithin } from '../read/problems-at.ts';
import { entryLabel, memberHelp, memberLabel, patternOf } from '../read/schema-words.ts';
import { useEditor } from '../use-editor.ts';
import { AlgorithmField } from './AlgorithmField.tsx';
import { Place } from './Place.tsx';
import { ProblemBadge } from './ProblemBadge.tsx';
import { ScalarField } from './ScalarField.tsx';

type Schema = z.core.$ZodType;

interface Props {
  readonly schema: Schema;
  /** JSON pointer of the object or list in the strategy. */
  readonly pointer: string;
  readonly value: unknown;
  /** What a list is called. */
  readonly label?: string;
  /** Of an object only these members; all without it. */
  readonly only?: readonly string[];
}

/** An object or a list of the strategy as a form, made from the schema and what it says of its members. */
export function SchemaForm({ schema, pointer, value, label = '', only }: Props) {
  const entry = entrySchema(bareSchema(schema));
  return entry === null ? (
    <SchemaFields schema={schema} pointer={pointer} value={value} {...(only && { only })} />
  ) : (
    <SchemaList
      label={label}
      isTitled
      help=""
      pointer={pointer}
      schema={entry}
      list={(value ?? []) as readonly unknown[]}
    />
  );
}

interface FieldsProps {
  readonly schema: Schema;
  /** JSON pointer of the object in the strategy. */
  readonly pointer: string;
  readonly value: unknown;
  /** Only these members, in the schema's order; all without it. */
  readonly only?: readonly string[];
}

/** The members of an object of the strategy as fields, from what the schema says of them. */
function SchemaFields({ schema, pointer, value, only }: FieldsProps) {
  const members = memberSchemas(schema) ?? [];
  const record = (value ?? {}) as Readonly<Record<string, unknown>>;
  return (
    <div className="st-form">
      {members
        .filter(([name]) => only === undefined || only.includes(name))
        .map(([name, own]) => (
          <Member
            key={name}
            name={name}
            schema={own}
            pointer={`${pointer}/${name}`}
            value={record[name]}
          />
        ))}
    </div>
  );
}

interface MemberProps {
  readonly name: string;
  readonly schema: Schema;
  readonly pointer: string;
  readonly value: unknown;
}

function Member({ name, schema, pointer, value }: MemberProps) {
  const bare = bareSchema(schema);
  const label = memberLabel(name);
  const help = memberHelp(schema);
  const isNullable = schema instanceof z.ZodNullable;
  if (isAlgorithmSchema(bare) || memberSchemas(bare) !== null) {
    return (
      <fieldset className="st-group full" data-pointer={pointer}>
        <legend>{label}</legend>
        {isNullable ? <Presence {...{ label, help, pointer, value, schema: bare }} /> : null}
        {value === null || value === undefined ? null : isAlgorithmSchema(bare) ? (
          <div className="st-form">
            <AlgorithmField {...{ pointer, label, help }} use={value as AlgorithmUse} />
          </div>
        ) : (
          <SchemaFields schema={bare} pointer={pointer} value={value} />
        )}
      </fieldset>
    );
  }
  const entry = entrySchema(bare);
  if (entry !== null) {
    return (
      <div className="full">
        <SchemaList
          {...{ label, help, pointer }}
          schema={entry}
          list={value as readonly unknown[]}
        />
      </div>
    );
  }
  return (
    <Place pointer={pointer}>
      {(error) => (
        <ScalarField {...{ name, label, help, pointer, value, error, isNullable }} schema={bare} />
      )}
    </Place>
  );
}

interface PresenceProps extends Omit<MemberProps, 'name'> {
  readonly label: string;
  readonly help: string;
}

/** An object that may be absent: there or not. */
function Presence({ label, help, pointer, value, schema }: PresenceProps) {
  const { set } = useEditor();
  return (
    <Check
      checked={value !== null}
      onChange={(on) =>
        set(`${on ? 'Add' : 'Remove'} ${label.toLowerCase()}`, (draft) =>
          putValue(draft, pointer, on ? blankValue(schema, patternOf(pointer)) : null),
        )
      }
    >
      {help}
    </Check>
  );
}

interface ListProps {
  readonly label: string;
  /** The panel around it says already what it is. */
  readonly isTitled?: boolean;
  readonly help: string;
  /** JSON pointer of the list. */
  readonly pointer: string;
  /** Of one entry. */
  readonly schema: Schema;
  readonly list: readonly unknown[];
}

/** The entries of a list of the strategy, each folded under its name; texts and numbers stand in one line. */
function SchemaList({ label, isTitled = false, help, pointer, schema, list }: ListProps) {
  const { set } = useEditor();
  return (
    <section className="st-list" data-pointer={pointer} aria-label={label}>
      <header>
        {isTitled ? <span /> : <h3>{label}</h3>}
        <Button
          size="small"
          icon="plus"
          onClick={() =>
            set(`Add to ${label.toLowerCase()}`, (draft) =>
              addEntry(draft, pointer, blankValue(schema, `${patternOf(pointer)}/*`)),
            )
          }
        >
          {`Add to ${label.toLowerCase()}`}
        </Button>
      </header>
      {help === '' ? null : <p className="t2">{help}</p>}
      {list.length === 0 ? <p className="t3">None.</p> : null}
      {list.map((value, position) => (
        <Entry
          // biome-ignore lint/suspicious/noArrayIndexKey: places in the document are identities here.
          key={position}
          {...{ label, schema, value, position }}
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

interface EntryProps {
  readonly label: string;
  readonly schema: Schema;
  readonly pointer: string;
  readonly value: unknown;
  readonly position: number;
  readonly onRemove: () => void;
}

function Entry({ label, schema, pointer, value, position, onRemove }: EntryProps) {
  const { problems } = useEditor();
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
  return (
    <details className="st-entry" data-pointer={pointer}>
      <summary>
        <b>{name}</b>
        <ProblemBadge short problems={problemsWithin(problems, pointer)} />
      </summary>
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
          <SchemaFields schema={schema} pointer={pointer} value={value} />
        )}
        {remove}
      </div>
    </details>
  );
}
