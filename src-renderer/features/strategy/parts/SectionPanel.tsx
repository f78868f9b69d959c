import {
  bareSchema,
  descriptionOf,
  entrySchema,
} from '../../../../src-engine/config/schema-walk.ts';
import { type Strategy, strategySchema } from '../../../../src-engine/config/strategy-schema.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { problemsWithin } from '../read/problems-at.ts';
import { memberLabel } from '../read/schema-words.ts';
import { useEditor } from '../use-editor.ts';
import { AddEntry } from './AddEntry.tsx';
import { ProblemNotes } from './ProblemNotes.tsx';
import { SchemaForm } from './SchemaForm.tsx';

/** One section of the strategy as a panel, made from the schema and what it says of itself. */
export function SectionPanel({ section }: { readonly section: keyof Strategy }) {
  const { strategy, problems } = useEditor();
  const schema = strategySchema.shape[section];
  const pointer = `/${section}`;
  const title = memberLabel(section);
  const value: unknown = strategy[section];
  const entry = entrySchema(bareSchema(schema));
  return (
    <Panel
      title={title}
      sub={descriptionOf(schema)}
      {...(entry !== null && {
        tools: <AddEntry label={title} pointer={pointer} schema={entry} />,
      })}
    >
      <ProblemNotes problems={problemsWithin(problems, pointer)} />
      <SchemaForm label={title} schema={schema} pointer={pointer} value={value} />
    </Panel>
  );
}
