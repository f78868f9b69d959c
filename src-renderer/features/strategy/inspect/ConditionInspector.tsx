import { findAlgorithm } from '../../../../src-engine/algorithms/registry.ts';
import { Button } from '../../../ui/Button.tsx';
import { criteriaEdits } from '../edit/criteria-edits.ts';
import { ParameterInputs } from '../parts/ParameterInputs.tsx';
import { ProblemNotes } from '../parts/ProblemNotes.tsx';
import { problemsWithin } from '../read/problems-at.ts';
import { conditionWords } from '../read/rule-words.ts';
import { useEditor } from '../use-editor.ts';
import { CriteriaEffectPanel } from './CriteriaEffectPanel.tsx';
import { FurtherTests } from './FurtherTests.tsx';
import { RuleInspector } from './RuleInspector.tsx';

interface Props {
  readonly control: number;
  readonly condition: number;
}

/** A condition: what its algorithm tests, its parameters, and what must be true besides. */
export function ConditionInspector({ control, condition }: Props) {
  const { strategy, problems, set, select } = useEditor();
  const edited = strategy.classControls[control]?.conditions[condition];
  if (edited === undefined) return null;
  const pointer = `/classControls/${control}/conditions/${condition}`;
  const spec = findAlgorithm('collection-condition', edited.algorithm.code);
  const own = problemsWithin(problems, pointer).filter(
    ({ pointer: at }) =>
      !at.startsWith(`${pointer}/criteria/`) && !at.startsWith(`${pointer}/and/`),
  );
  return (
    <RuleInspector
      title={conditionWords(edited, strategy.currency)}
      pointers={[pointer]}
      effect={<CriteriaEffectPanel pointer={pointer} words="this condition" />}
    >
      <p>
        {spec?.summary ?? `There is no algorithm ${edited.algorithm.code}.`}{' '}
        <span className="mono t3">{edited.algorithm.code}</span>
      </p>
      <ProblemNotes problems={own} />
      <ParameterInputs
        spec={spec}
        use={edited.algorithm}
        pointer={`${pointer}/algorithm`}
        find={(draft) => draft.classControls[control]?.conditions[condition]?.algorithm}
      />
      <FurtherTests control={control} position={condition} condition={edited} />
      <p className="t2">
        {edited.criteria.length === 0
          ? 'Without rows nothing starts while this is true: that holds collection back.'
          : 'When this is true and none of its rows match, later conditions are not tried.'}
      </p>
      <div className="fl">
        <Button
          icon="plus"
          onClick={() => {
            set('Add row', (draft) => criteriaEdits.addRow(draft, control, condition));
            select(`${pointer}/criteria/${edited.criteria.length}`);
          }}
        >
          Add row
        </Button>
      </div>
    </RuleInspector>
  );
}
