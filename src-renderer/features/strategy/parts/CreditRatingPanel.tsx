import { strategySchema } from '../../../../src-engine/config/strategy-schema.ts';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { problemsWithin } from '../read/problems-at.ts';
import { useEditor } from '../use-editor.ts';
import { Place } from './Place.tsx';
import { ProblemNotes } from './ProblemNotes.tsx';
import { SchemaForm } from './SchemaForm.tsx';

/** The credit-rating threshold, and what moves a rating. */
export function CreditRatingPanel() {
  const { strategy, problems, set } = useEditor();
  const fields = [
    [
      'beginRating',
      'Rating of an account that has none',
      'Credit points of events are added to it.',
    ],
    [
      'riskyBelow',
      'Risky below',
      'The condition “Credit rating below” uses it unless it has its own.',
    ],
  ] as const;
  return (
    <Panel title="Credit rating" sub="points">
      <ProblemNotes problems={problemsWithin(problems, '/creditRating')} />
      <div className="st-form">
        {fields.map(([name, label, help]) => (
          <Place key={name} pointer={`/creditRating/${name}`}>
            {(error) => (
              <NumberField
                label={label}
                help={help}
                min={-9999}
                max={9999}
                value={strategy.creditRating[name]}
                error={error}
                onCommit={(value) =>
                  set(`Change ${label.toLowerCase()}`, (draft) => {
                    draft.creditRating[name] = value;
                  })
                }
              />
            )}
          </Place>
        ))}
      </div>
      <SchemaForm
        schema={strategySchema.shape.creditRating}
        pointer="/creditRating"
        value={strategy.creditRating}
        only={['beginCashOnly', 'cashOnlyAbove', 'divisions', 'returnedPayment', 'brokenPlan']}
      />
    </Panel>
  );
}
