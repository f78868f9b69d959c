import { findAlgorithm } from '../../../../src-engine/algorithms/registry.ts';
import { entrySchema } from '../../../../src-engine/config/schema-walk.ts';
import { strategySchema } from '../../../../src-engine/config/strategy-schema.ts';
import { Inspector } from '../../../ui/Inspector.tsx';
import { ParameterInputs } from '../parts/ParameterInputs.tsx';
import { ProblemNotes } from '../parts/ProblemNotes.tsx';
import { SchemaForm } from '../parts/SchemaForm.tsx';
import { problemsWithin } from '../read/problems-at.ts';
import { useEditor } from '../use-editor.ts';
import { GuardrailEffectPanel } from './GuardrailEffectPanel.tsx';
import { RuleInspector } from './RuleInspector.tsx';

/** Everything about one guardrail of the strategy: its parameters, where it comes from and when someone checked it. */
export function GuardrailInspector({ position }: { readonly position: number }) {
  const { strategy, problems } = useEditor();
  const rule = strategy.guardrails[position];
  const schema = entrySchema(strategySchema.shape.guardrails);
  if (rule === undefined || schema === null) return <NoOwnRule />;
  const pointer = `/guardrails/${position}`;
  const spec = findAlgorithm('guardrail', rule.algorithm.code);
  return (
    <RuleInspector
      title={rule.title}
      pointers={[pointer]}
      effect={<GuardrailEffectPanel rule={rule} pointer={pointer} />}
    >
      <ProblemNotes problems={problemsWithin(problems, pointer)} />
      <p className="t2">
        {spec?.summary} <span className="mono">{rule.algorithm.code}</span>
      </p>
      <ParameterInputs
        spec={spec}
        use={rule.algorithm}
        pointer={`${pointer}/algorithm`}
        find={(draft) => draft.guardrails[position]?.algorithm}
      />
      <SchemaForm
        schema={schema}
        pointer={pointer}
        value={rule}
        only={['id', 'title', 'market', 'source', 'verifiedOn']}
      />
    </RuleInspector>
  );
}

/** Before the strategy has a rule of its own: what there is to do here. */
function NoOwnRule() {
  return (
    <Inspector title="Guardrails of this strategy">
      <div className="frm">
        <p className="t2">
          The strategy names no guardrail of its own. Those of the table are on in every market;
          what you change about one is kept in the strategy.
        </p>
        <p className="t2">
          Add the rules of your market, or one of a kind, above the table. Its settings, its source
          and when somebody checked it stand here.
        </p>
      </div>
    </Inspector>
  );
}
