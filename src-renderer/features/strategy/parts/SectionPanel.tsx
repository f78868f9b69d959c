import type { ReactNode } from 'react';
import { z } from '../../../../src-engine/base/zod.ts';
import { memberLabel } from '../../../../src-engine/config/member-label.ts';
import {
  bareSchema,
  descriptionOf,
  entrySchema,
  memberSchemas,
} from '../../../../src-engine/config/schema-walk.ts';
import { memberHelp } from '../../../../src-engine/config/schema-words.ts';
import { type Strategy, strategySchema } from '../../../../src-engine/config/strategy-schema.ts';
import { Check } from '../../../ui/Check.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { blankValue } from '../edit/blank-value.ts';
import { putValue, removeMember } from '../edit/put-value.ts';
import { problemsWithin } from '../read/problems-at.ts';
import { useEditor } from '../use-editor.ts';
import { AddEntry } from './AddEntry.tsx';
import { ProblemNotes } from './ProblemNotes.tsx';
import { SchemaForm } from './SchemaForm.tsx';

interface Props {
  readonly section: keyof Strategy;
  /** In the place of the form that is made from the schema. */
  readonly body?: ReactNode;
}

/** One section of the strategy as a panel, made from the schema and what it says of itself. */
export function SectionPanel({ section, body }: Props) {
  const { strategy, problems } = useEditor();
  const schema = strategySchema.shape[section];
  const pointer = `/${section}`;
  const title = memberLabel(section);
  const value: unknown = strategy[section];
  const entry = entrySchema(bareSchema(schema));
  const mayBeLeftOut = schema instanceof z.ZodOptional && memberSchemas(schema) !== null;
  return (
    <Panel
      title={title}
      sub={memberHelp(schema)}
      {...(entry !== null && {
        tools: <AddEntry label={title} pointer={pointer} schema={entry} />,
      })}
    >
      <ProblemNotes problems={problemsWithin(problems, pointer)} />
      {mayBeLeftOut ? <SectionSwitch section={section} title={title} /> : null}
      {mayBeLeftOut && value === undefined
        ? null
        : (body ?? <SchemaForm label={title} schema={schema} pointer={pointer} value={value} />)}
    </Panel>
  );
}

interface SwitchProps {
  readonly section: keyof Strategy;
  readonly title: string;
}

/** A section that is no list and may be left out: there or not. */
function SectionSwitch({ section, title }: SwitchProps) {
  const { strategy, set } = useEditor();
  const pointer = `/${section}`;
  const schema = bareSchema(strategySchema.shape[section]);
  return (
    <Check
      checked={strategy[section] !== undefined}
      onChange={(on) =>
        set(`${on ? 'Add' : 'Remove'} ${title.toLowerCase()}`, (draft) =>
          on ? putValue(draft, pointer, blankValue(schema, section)) : removeMember(draft, pointer),
        )
      }
    >
      {descriptionOf(schema)}
    </Check>
  );
}
