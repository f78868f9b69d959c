import { checkOrder } from '../edit/criteria-edits.ts';
import { ProblemNotes } from '../parts/ProblemNotes.tsx';
import { conditionOf } from '../read/condition-of.ts';
import { problemsWithin } from '../read/problems-at.ts';
import { conditionWords, rowTest } from '../read/rule-words.ts';
import { useEditor } from '../use-editor.ts';
import { CriteriaEffectPanel } from './CriteriaEffectPanel.tsx';
import { RuleInspector } from './RuleInspector.tsx';

interface Props {
  readonly control: number;
  readonly condition: number;
  readonly row: number;
}

/** A criteria row in words: when it is tried, what it tests, what it starts. */
export function CriteriaRowInspector({ control, condition, row }: Props) {
  const { strategy, problems, baseline, reveal } = useEditor();
  const shown = strategy.classControls[control];
  const parent = shown?.conditions[condition];
  const edited = parent?.criteria[row];
  if (shown === undefined || parent === undefined || edited === undefined) return null;
  const pointer = `/classControls/${control}/conditions/${condition}/criteria/${row}`;
  const { currency } = strategy;
  const earlierRows = checkOrder(parent.criteria)
    .slice(0, checkOrder(parent.criteria).indexOf(row))
    .flatMap((position) => parent.criteria[position] ?? []);
  const earlierConditions = checkOrder(shown.conditions)
    .slice(0, checkOrder(shown.conditions).indexOf(condition))
    .flatMap((position) => shown.conditions[position] ?? []);
  const template = strategy.processTemplates.findIndex((one) => one.code === edited.template);
  const savedControl = baseline?.classControls.find((one) => one.code === shown.code);
  const saved = conditionOf(savedControl?.conditions, parent)?.criteria.find(
    (one) => one.priority === edited.priority,
  );
  return (
    <RuleInspector
      title={`Row ${edited.priority}, ${conditionWords(parent, currency)}`}
      pointers={[pointer]}
      effect={<CriteriaEffectPanel pointer={pointer} words="this row" />}
    >
      <p>
        Starts <b>{edited.template}</b> when an account of{' '}
        {shown.title === '' ? shown.code : shown.title} owes {rowTest(edited, currency)}.
      </p>
      <ProblemNotes problems={problemsWithin(problems, pointer)} />
      <div className="st-uses">
        <h3>Tried only when</h3>
        <ul className="st-list">
          {earlierConditions.map((one) => (
            <li key={one.priority + one.algorithm.code}>
              {`“${conditionWords(one, currency)}” is not true`}
            </li>
          ))}
          <li>{`“${conditionWords(parent, currency)}” is true`}</li>
          {earlierRows.map((one) => (
            <li key={one.priority}>
              {`row ${one.priority} does not match (${rowTest(one, currency)})`}
            </li>
          ))}
          <li>{`no collection process is open for debt class ${shown.debtClass}`}</li>
        </ul>
      </div>
      <p className="t2">
        Pay plans lower the arrears before this test; the amount must be more than the limit, the
        age at least the days.
      </p>
      {saved === undefined || baseline === null ? null : (
        <p className="t2">{`In the run: ${rowTest(saved, currency)}, ${saved.template}.`}</p>
      )}
      {template < 0 ? null : (
        <button
          type="button"
          className="link"
          onClick={() => reveal(`/processTemplates/${template}`)}
        >
          {`Open template ${edited.template}`}
        </button>
      )}
    </RuleInspector>
  );
}
