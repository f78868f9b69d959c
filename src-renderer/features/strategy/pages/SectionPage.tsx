import { descriptionOf } from '../../../../src-engine/config/schema-walk.ts';
import { type Strategy, strategySchema } from '../../../../src-engine/config/strategy-schema.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { ProblemNotes } from '../parts/ProblemNotes.tsx';
import { SchemaForm } from '../parts/SchemaForm.tsx';
import { problemsWithin } from '../read/problems-at.ts';
import { memberLabel } from '../read/schema-words.ts';
import { useEditor } from '../use-editor.ts';

interface Props {
  readonly sections: readonly (keyof Strategy)[];
}

/** Whole sections of the strategy, each as a panel made from the schema and what it says of itself. */
export function SectionPage({ sections }: Props) {
  return (
    <div className="st-center wide">
      {sections.map((section) => (
        <Section key={section} section={section} />
      ))}
    </div>
  );
}

function Section({ section }: { readonly section: keyof Strategy }) {
  const { strategy, problems } = useEditor();
  const schema = strategySchema.shape[section];
  const pointer = `/${section}`;
  const title = memberLabel(section);
  const value: unknown = strategy[section];
  return (
    <Panel title={title} sub={descriptionOf(schema)}>
      <ProblemNotes problems={problemsWithin(problems, pointer)} />
      <SchemaForm label={title} schema={schema} pointer={pointer} value={value} />
    </Panel>
  );
}
