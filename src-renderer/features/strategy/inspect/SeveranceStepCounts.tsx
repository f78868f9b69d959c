import { formatCount } from '../../../format/count.ts';
import { formatMoney } from '../../../format/money.ts';
import { formatPercent } from '../../../format/percent.ts';
import { eventFace } from '../read/event-icon.ts';
import { useEditor } from '../use-editor.ts';
import { EffectInRun } from './EffectInRun.tsx';
import { useLadderSteps } from './use-ladder-steps.ts';

interface Props {
  readonly template: string;
  readonly sequence: number;
}

/** How often the last run carried out a step of a severance or reconnection template. */
export function SeveranceStepCounts({ template, sequence }: Props) {
  const { strategy } = useEditor();
  const all = useLadderSteps();
  const ran = all?.find((one) => one.ladder === 'severance' && one.template === template);
  const step = ran?.steps.find((one) => one.sequence === sequence);
  return (
    <EffectInRun
      counts={
        all === null ? null : ran === undefined || step === undefined ? (
          <p className="t2">The step was not in this run. Run again (F5) to count it.</p>
        ) : (
          <dl>
            <dt>Processes created</dt>
            <dd>{formatCount(ran.created)}</dd>
            <dt>Carried out</dt>
            <dd>
              {formatCount(step.done)}
              {ran.created > 0 ? (
                <span className="t3">{` ${formatPercent(step.done / ran.created)}`}</span>
              ) : null}
            </dd>
            <dt>At unit cost</dt>
            <dd>
              {formatMoney(
                step.done * (eventFace(strategy, step.eventType).type?.unitCostMinor ?? 0),
                strategy.currency,
              )}
            </dd>
          </dl>
        )
      }
    />
  );
}
