import type { Comparison } from '../../../src-engine/model/comparison.ts';
import {
  type GuardrailReading,
  OUTCOME_GUARDRAIL_DEFINITIONS,
} from '../../../src-engine/model/outcome-guardrail.ts';
import { formatNumber } from '../../format/count.ts';
import { armTitle } from '../../ui/arm-style.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icon-shapes.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';

const LOOKS: Readonly<
  Record<GuardrailReading, { readonly tone: string; readonly icon: IconName }>
> = {
  'Within limit': { tone: 'pos', icon: 'check' },
  'Near limit': { tone: 'warn', icon: 'warn' },
  'Limit breached': { tone: 'neg', icon: 'cross' },
};

/** Outcomes that must stay within a limit, arm by arm, with the interval that the reading comes from (ux 2.4). */
export function OutcomeLimits({ comparison }: { readonly comparison: Comparison }) {
  const { arms, guardrails } = comparison;
  if (guardrails.length === 0) return null;
  return (
    <Panel
      flush
      title="Outcome guardrails"
      sub="mean and 95% interval, customers as the sample"
      note="Near limit: the interval holds the limit. A challenger beyond a limit cannot be exported."
    >
      <ScrollRegion label="Outcome guardrails, table">
        <table className="edge">
          <thead>
            <tr>
              <th>Guardrail</th>
              <th className="num">At most</th>
              {arms.map((name, arm) => (
                <th key={name}>
                  {armTitle(arm)}, {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {guardrails.map(({ guardrail, limit, values, readings }) => {
              const { label, definition } = OUTCOME_GUARDRAIL_DEFINITIONS[guardrail];
              return (
                <tr key={guardrail}>
                  <th scope="row" title={definition}>
                    {label}
                  </th>
                  <td className="num">{formatNumber(limit, 2)}</td>
                  {arms.map((name, arm) => {
                    const value = values[arm];
                    const reading = readings[arm];
                    if (value === undefined || reading === undefined) return <td key={name} />;
                    const { tone, icon } = LOOKS[reading];
                    return (
                      <td key={name}>
                        {formatNumber(value.value, 2)}{' '}
                        <span className="t3">
                          {formatNumber(value.low, 2)} to {formatNumber(value.high, 2)}
                        </span>{' '}
                        <span className={`chip ${tone}`}>
                          <Icon name={icon} />
                          {reading}
                        </span>
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </Panel>
  );
}
