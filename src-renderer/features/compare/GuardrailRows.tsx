import type { ReactNode } from 'react';
import {
  type GuardrailComparison,
  OUTCOME_GUARDRAIL_DEFINITIONS,
} from '../../../src-engine/model/outcome-guardrail.ts';
import { keepUnits } from '../../format/no-break.ts';
import { ArmMark } from '../../ui/ArmMark.tsx';
import { armTitle } from '../../ui/arm-style.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Tooltip } from '../../ui/Tooltip.tsx';
import { GuardrailChip } from './GuardrailChip.tsx';
import { guardrailRange, guardrailText } from './guardrail-text.ts';
import { LimitPlot } from './LimitPlot.tsx';

interface Props {
  readonly guardrails: readonly GuardrailComparison[];
  /** How many customers or accounts the intervals take as a sample. */
  readonly units: number;
  /** Only the champion has run: there is nothing beside it. */
  readonly alone: boolean;
}

/** Outcomes that must stay within a limit, below the measures of the forest table (ux 2.4). */
export function GuardrailRows({ guardrails, units, alone }: Props) {
  if (guardrails.length === 0) return null;
  return (
    <>
      <tr className="fm-band">
        <th scope="colgroup" colSpan={3}>
          Guardrails <span className="t3">must hold before a configuration can be exported</span>
        </th>
        {!alone && (
          <>
            <td className="t3">95% interval of the arm</td>
            <td className="t3">from 0; line: champion, bracket: limit</td>
            <td />
          </>
        )}
      </tr>
      {guardrails.map((comparison) => (
        <GuardrailRow
          key={comparison.guardrail}
          comparison={comparison}
          units={units}
          alone={alone}
        />
      ))}
    </>
  );
}

interface RowProps {
  readonly comparison: GuardrailComparison;
  readonly units: number;
  readonly alone: boolean;
}

function GuardrailRow({ comparison, units, alone }: RowProps) {
  const { guardrail, limit, values, readings } = comparison;
  const { label, definition } = OUTCOME_GUARDRAIL_DEFINITIONS[guardrail];
  const [champion] = values;
  const [championReading] = readings;
  return (
    <tr className="fm" data-guardrail={guardrail}>
      <th scope="row" className="fm-name">
        <Tooltip content={<GuardrailHelp label={label} definition={definition} />}>
          <button type="button" className="kn" data-walk="">
            {label}
            <Icon name="info" className="info" />
          </button>
        </Tooltip>
        <div className="kd">Limit ≤ {keepUnits(guardrailText(guardrail, limit))}</div>
      </th>
      <td className="num fm-cell">
        <div className="one">
          {champion === undefined ? '' : guardrailText(guardrail, champion.value)}
        </div>
        {championReading !== undefined && championReading !== 'Within limit' && (
          <div className={championReading === 'Near limit' ? 'kd fm-near' : 'kd fm-over'}>
            {championReading}
          </div>
        )}
      </td>
      {alone ? (
        <td className="fm-cell" />
      ) : (
        <>
          <td className="fm-cell two">
            {perChallenger(comparison, (arm, value) => (
              <>
                <ArmMark slot={arm} />
                <span className="sr">{armTitle(arm)}</span>
                <span>{guardrailText(guardrail, value.value)}</span>
              </>
            ))}
          </td>
          <td className="fm-cell two dif">
            {perChallenger(comparison, (_, value) => (
              <>
                <b />
                <span className="t3">
                  {guardrailRange(guardrail, value.low, value.high, units)}
                </span>
              </>
            ))}
          </td>
          <td className="fm-plot">
            <LimitPlot comparison={comparison} />
          </td>
          <td className="fm-cell two ver">
            {perChallenger(comparison, (arm) => {
              const reading = readings[arm];
              return reading === undefined ? null : <GuardrailChip reading={reading} />;
            })}
          </td>
        </>
      )}
    </tr>
  );
}

function perChallenger(
  { values }: GuardrailComparison,
  content: (arm: number, value: GuardrailComparison['values'][number]) => ReactNode,
): ReactNode {
  return values.slice(1).map((value, index) => {
    const arm = index + 1;
    return <div key={arm}>{content(arm, value)}</div>;
  });
}

function GuardrailHelp({
  label,
  definition,
}: {
  readonly label: string;
  readonly definition: string;
}) {
  return (
    <>
      <b>{label}</b>
      <p>{definition}</p>
      <p>
        Near limit: the interval holds the limit. A challenger beyond a limit cannot be exported.
      </p>
    </>
  );
}
