import type { EventType } from '../../../../src-engine/config/strategy-schema.ts';
import { formatCount } from '../../../format/count.ts';
import { formatMoney } from '../../../format/money.ts';
import { useEditor } from '../use-editor.ts';
import { EffectInRun } from './EffectInRun.tsx';
import { RuleWorth } from './RuleWorth.tsx';
import { StepCountTable } from './StepCountTable.tsx';
import { useLadderSteps } from './use-ladder-steps.ts';

interface Props {
  readonly type: EventType;
  readonly pointer: string;
  /** Whether a step has it; without one it does nothing. */
  readonly isUsed: boolean;
}

/** How often events of a type were carried out in the last run, by which steps, at what cost, and what they are worth together. */
export function EventTypeEffectPanel({ type, pointer, isUsed }: Props) {
  const { strategy } = useEditor();
  const all = useLadderSteps();
  const rows = (all ?? []).flatMap(({ ladder, template, created, steps }) =>
    steps.flatMap(({ sequence, eventType, done }) =>
      eventType === type.code
        ? [
            {
              key: `${ladder} ${template} ${sequence}`,
              name: `${template} step ${sequence}`,
              done,
              of: created,
            },
          ]
        : [],
    ),
  );
  const done = rows.reduce((sum, row) => sum + row.done, 0);
  return (
    <>
      <EffectInRun
        counts={
          all === null ? null : rows.length === 0 ? (
            <p className="t2">No step of this run had the event type.</p>
          ) : (
            <>
              <dl>
                <dt>Events carried out</dt>
                <dd>{formatCount(done)}</dd>
                <dt>At unit cost</dt>
                <dd>{formatMoney(done * type.unitCostMinor, strategy.currency)}</dd>
              </dl>
              <StepCountTable rows={rows} />
            </>
          )
        }
      />
      {isUsed ? (
        <RuleWorth pointer={pointer} words="its steps" />
      ) : (
        <p className="t2">No step uses this event type: it changes nothing.</p>
      )}
    </>
  );
}
