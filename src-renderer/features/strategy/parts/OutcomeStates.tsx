import { OUTCOME_GUARDRAIL_DEFINITIONS } from '../../../../src-engine/model/outcome-guardrail.ts';
import { useQuery } from '../../../engine-client/use-query.ts';
import { useChosenRun } from '../../../stores/run-store.ts';
import { runViewKey } from '../../../stores/run-view-key.ts';
import { GuardrailChip } from '../../compare/GuardrailChip.tsx';
import { guardrailText } from '../../compare/guardrail-text.ts';
import { useEditor } from '../use-editor.ts';

/** Where the outcomes with a limit stood in the chosen run, for the edited strategy (ux 2.2d); nothing without such a run. */
export function OutcomeStates() {
  const { runArm } = useEditor();
  const run = useChosenRun();
  const shown = run !== null && runArm !== null && run.id === runArm.runId ? run : null;
  const { value } = useQuery(
    'runView',
    { runId: shown?.id ?? 0 },
    shown === null ? null : runViewKey(shown),
  );
  const guardrails = shown === null ? [] : (value?.comparison.guardrails ?? []);
  if (shown === null || runArm === null || guardrails.length === 0) return null;
  return (
    <section className="panel st-outcomes" aria-label={`Outcomes in run ${shown.id}`}>
      <h3>
        {`Outcomes in run ${shown.id} `}
        <span className="t3">{`limits of that run’s champion`}</span>
      </h3>
      <table className="st-grid">
        <thead>
          <tr>
            <th>Outcome</th>
            <th className="num">Limit</th>
            <th className="num">In run</th>
            <th>State</th>
          </tr>
        </thead>
        <tbody>
          {guardrails.map(({ guardrail, limit, values, readings }) => {
            const own = values[runArm.arm];
            const reading = readings[runArm.arm];
            return (
              <tr key={guardrail}>
                <td>{OUTCOME_GUARDRAIL_DEFINITIONS[guardrail].label}</td>
                <td className="num">{`≤ ${guardrailText(guardrail, limit)}`}</td>
                <td className="num">
                  {own === undefined ? '' : guardrailText(guardrail, own.value)}
                </td>
                <td>{reading === undefined ? null : <GuardrailChip reading={reading} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
