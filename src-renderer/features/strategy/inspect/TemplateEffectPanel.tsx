import type { Ladder } from '../../../../src-engine/model/swap-rule.ts';
import { formatCount } from '../../../format/count.ts';
import { formatMoney } from '../../../format/money.ts';
import { eventFace } from '../read/event-icon.ts';
import { useEditor } from '../use-editor.ts';
import { EffectInRun } from './EffectInRun.tsx';
import { RuleWorth } from './RuleWorth.tsx';
import { StepCountTable } from './StepCountTable.tsx';
import { useLadderSteps } from './use-ladder-steps.ts';

interface Props {
  readonly ladder: Ladder;
  readonly code: string;
  /** JSON pointer of the template to try the strategy without it; null where that cannot be asked. */
  readonly worth: string | null;
}

/** How many processes followed a template in the last run, how far they came, what that cost, and what the template is worth. */
export function TemplateEffectPanel({ ladder, code, worth }: Props) {
  const { strategy } = useEditor();
  const all = useLadderSteps();
  const ran = all?.find((one) => one.ladder === ladder && one.template === code);
  const costMinor = (ran?.steps ?? []).reduce(
    (sum, { eventType, done }) =>
      sum + done * (eventFace(strategy, eventType).type?.unitCostMinor ?? 0),
    0,
  );
  return (
    <>
      <EffectInRun
        counts={
          all === null ? null : ran === undefined ? (
            <p className="t2">The template was not in this run. Run again (F5) to count it.</p>
          ) : (
            <>
              <dl>
                <dt>Processes created</dt>
                <dd>{formatCount(ran.created)}</dd>
                <dt>Steps carried out</dt>
                <dd>{formatCount(ran.steps.reduce((sum, { done }) => sum + done, 0))}</dd>
                <dt>At unit cost</dt>
                <dd>{formatMoney(costMinor, strategy.currency)}</dd>
              </dl>
              <StepCountTable
                rows={ran.steps.map(({ sequence, eventType, done }) => ({
                  key: String(sequence),
                  name: `${sequence}, ${eventFace(strategy, eventType).title}`,
                  done,
                  of: ran.created,
                }))}
              />
            </>
          )
        }
      />
      {worth === null ? null : (
        <>
          <RuleWorth pointer={worth} words="this template" />
          <p className="t3">
            Without it: the rows that lead to it, and live tests of it, are not there.
          </p>
        </>
      )}
    </>
  );
}
