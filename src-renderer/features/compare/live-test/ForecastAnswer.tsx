import {
  isNotShown,
  type LiveTestForecast,
  NOT_SHOWN_SENTENCE,
  SHARED_CAPACITY_SENTENCE,
} from '../../../../src-engine/model/live-test-forecast.ts';
import type { ForecastRequest } from '../../../../src-engine/protocol/live-test-methods.ts';
import type { ValueFormat } from '../../../charts/value-format.ts';
import { counted } from '../../../format/count.ts';
import { formatPercent } from '../../../format/percent.ts';
import { outcomeFormat } from './outcome-format.ts';

interface Props {
  readonly currency: string;
  readonly asked: ForecastRequest;
  readonly found: LiveTestForecast;
}

/** Sample size, duration and power of a live test in sentences. */
export function ForecastAnswer({ currency, asked, found }: Props) {
  const format = outcomeFormat(asked.outcome, currency);
  return (
    <ul className="sentences">
      {sizeSentences(asked, found, format).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function sizeSentences(
  asked: ForecastRequest,
  found: LiveTestForecast,
  format: ValueFormat,
): readonly string[] {
  const { plan, delta, unit, units, capacityBinds } = found;
  const power = formatPercent(asked.power, 0);
  const days = plan.days === null ? '' : `, ${counted(plan.days, 'day')}`;
  return [
    `To find ${format.text(delta)} with ${power} power: ${counted(plan.championUnits, unit)} with the champion and ${counted(plan.challengerUnits, unit)} with the challenger${days}.`,
    plan.isEnough
      ? `The portfolio has enough: ${counted(units, unit)}. All of them find a difference from ${format.text(plan.detectable)} on.`
      : `The portfolio has too few, ${counted(units, unit)}: all of them find differences from ${format.text(plan.detectable)} on, and this one in ${Math.round(plan.power * 100)} of 100 tests.`,
    ...(asked.detect === null && isNotShown(found) ? [NOT_SHOWN_SENTENCE] : []),
    ...(capacityBinds ? [SHARED_CAPACITY_SENTENCE] : []),
  ];
}
