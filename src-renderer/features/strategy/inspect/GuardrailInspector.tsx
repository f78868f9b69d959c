import { findAlgorithm } from '../../../../src-engine/algorithms/registry.ts';
import { entrySchema } from '../../../../src-engine/config/schema-walk.ts';
import { strategySchema } from '../../../../src-engine/config/strategy-schema.ts';
import { Inspector } from '../../../ui/Inspector.tsx';
import { ProblemNotes } from '../parts/ProblemNotes.tsx';
import { SchemaForm } from '../parts/SchemaForm.tsx';
import { problemsWithin } from '../read/problems-at.ts';
import { useEditor } from '../use-editor.ts';

/** Everything about one guardrail of the strategy: kind, parameters, source and when someone checked it. */
export function GuardrailInspector({ position }: { readonly position: number }) {
  const { strategy, problems } = useEditor();
  const rule = strategy.guardrails[position];
  const schema = entrySchema(strategySchema.shape.guardrails);
  if (rule === undefined || schema === null) return null;
  const pointer = `/guardrails/${position}`;
  return (
    <Inspector title={rule.title}>
      <div className="frm">
        <ProblemNotes problems={problemsWithin(problems, pointer)} />
        <p className="t2">{findAlgorithm('guardrail', rule.algorithm.code)?.summary}</p>
        <SchemaForm schema={schema} pointer={pointer} value={rule} />
      </div>
    </Inspector>
  );
}
