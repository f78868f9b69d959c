import { strategySchema } from '../../../../src-engine/config/strategy-schema.ts';
import { Button } from '../../../ui/Button.tsx';
import { ProblemNotes } from '../parts/ProblemNotes.tsx';
import { SchemaForm } from '../parts/SchemaForm.tsx';
import { problemsWithin } from '../read/problems-at.ts';
import { severanceActions } from '../severance-actions.ts';
import { useEditor } from '../use-editor.ts';
import { RuleInspector } from './RuleInspector.tsx';
import { TemplateEffectPanel } from './TemplateEffectPanel.tsx';

const OWN = [
  'code',
  'title',
  'version',
  'autoCancel',
  'agreementCancelAlgorithm',
  'reconnectTemplate',
] as const;

/** The severance template itself: its names, how it is cancelled, and what reconnects. */
export function SeveranceTemplateInspector({ template }: { readonly template: number }) {
  const editor = useEditor();
  const { strategy, problems } = editor;
  const edited = strategy.severanceTemplates[template];
  if (edited === undefined) return null;
  const pointer = `/severanceTemplates/${template}`;
  return (
    <RuleInspector
      title={`Severance template ${edited.code}`}
      pointers={[pointer]}
      effect={<TemplateEffectPanel ladder="severance" code={edited.code} worth={null} />}
    >
      <p className="t2">Select a step in the ladder or the table to change it.</p>
      <ProblemNotes
        problems={OWN.flatMap((name) => problemsWithin(problems, `${pointer}/${name}`))}
      />
      <SchemaForm
        schema={strategySchema.shape.severanceTemplates.unwrap()}
        pointer={pointer}
        value={edited}
        only={OWN}
      />
      <Button icon="plus" onClick={() => severanceActions.add(editor)}>
        Add step
      </Button>
    </RuleInspector>
  );
}
