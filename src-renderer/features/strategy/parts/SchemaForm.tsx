import { z } from '../../../../src-engine/base/zod.ts';
import { memberLabel } from '../../../../src-engine/config/member-label.ts';
import {
  bareSchema,
  entrySchema,
  isAlgorithmSchema,
  memberSchemas,
} from '../../../../src-engine/config/schema-walk.ts';
import { memberHelp, patternOf } from '../../../../src-engine/config/schema-words.ts';
import type { AlgorithmUse } from '../../../../src-engine/config/strategy-schema.ts';
import { Check } from '../../../ui/Check.tsx';
import { blankValue } from '../edit/blank-value.ts';
import { putValue } from '../edit/put-value.ts';
import { useEditor } from '../use-editor.ts';
import { AlgorithmField } from './AlgorithmField.tsx';
import { Place } from './Place.tsx';
import { ScalarField } from './ScalarField.tsx';
import { type FieldsOf, SchemaList } from './SchemaList.tsx';

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
      fieldsOf={fieldsOf}
    />
  );
}

/** An entry of a list is a form again. */
const fieldsOf: FieldsOf = (schema, pointer, value) => (
  <SchemaFields schema={schema} pointer={pointer} value={value} />
);

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
  const isNullable = schema instanceof z.ZodNullable;
  const isObject = isAlgorithmSchema(bare) || memberSchemas(bare) !== null;
  const help = memberHelp(schema, isObject ? 'Off' : 'Empty');
  if (isObject) {
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
          fieldsOf={fieldsOf}
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
