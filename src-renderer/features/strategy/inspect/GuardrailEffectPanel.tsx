import type { Guardrail } from '../../../../src-engine/config/strategy-schema.ts';
import { useQuery } from '../../../engine-client/use-query.ts';
import { formatCount } from '../../../format/count.ts';
import { useEditor } from '../use-editor.ts';
import { RuleWorth } from './RuleWorth.tsx';

interface Props {
  readonly rule: Guardrail;
  readonly pointer: string;
}

/** How often a guardrail spoke in the last run, and what it costs or brings. */
export function GuardrailEffectPanel({ rule, pointer }: Props) {
  const { runArm } = useEditor();
  const { value } = useQuery(
    'guardrailHits',
    { runId: runArm?.runId ?? 0, arm: runArm?.arm ?? 0 },
    runArm?.runId ?? null,
  );
  const hits = runArm === null ? undefined : value?.find(({ id }) => id === rule.id);
  return (
    <>
      {runArm === null ? (
        <p className="t2">No run shows this strategy yet. Run it (F5) to count its hits.</p>
      ) : (
        <section className="st-effect first" aria-label={`Effect in run ${runArm.runId}`}>
          <h3>
            {`Effect in run ${runArm.runId} `}
            <span className="t3">replication 1</span>
          </h3>
          {hits === undefined ? (
            <p className="t2">{value === null ? '' : 'The run did without this rule.'}</p>
          ) : (
            <dl>
              <dt>Steps blocked</dt>
              <dd>{formatCount(hits.blocked)}</dd>
              <dt>Steps deferred</dt>
              <dd>{formatCount(hits.deferred)}</dd>
              <dt>Steps warned about</dt>
              <dd>{formatCount(hits.warned)}</dd>
              <dt>Accounts with a hit</dt>
              <dd>{formatCount(hits.accounts)}</dd>
            </dl>
          )}
        </section>
      )}
      {rule.enabled ? (
        <RuleWorth pointer={pointer} words="this rule" />
      ) : (
        <p className="t2">The rule is off: it changes nothing.</p>
      )}
    </>
  );
}
