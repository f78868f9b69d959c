import { useState } from 'react';
import type { TrendLimit } from '../../../src-engine/model/trends/trend-limit.ts';
import {
  TREND_MEASURES,
  type TrendMeasureId,
} from '../../../src-engine/model/trends/trend-measures.ts';
import type { TrendsView } from '../../../src-engine/protocol/trend-methods.ts';
import { minorDigits } from '../../format/money.ts';
import { parseNumber } from '../../format/parse.ts';
import { setTrendLimits } from '../../stores/trend-limits.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { formatOf } from './trend-text.ts';

interface Line {
  readonly watched: boolean;
  /** As typed; empty keeps the proposed limit. */
  readonly text: string;
}

interface Props {
  readonly view: TrendsView;
  readonly onClose: () => void;
}

/** Units of a measure in one of what people type: percent of a rate, the currency's unit of money. */
function typedUnit(measure: TrendMeasureId, currency: string): number {
  const { unit } = TREND_MEASURES[measure];
  return unit === 'rate' ? 0.01 : unit === 'minor' ? 10 ** minorDigits(currency) : 1;
}

function unitText(measure: TrendMeasureId, currency: string): string {
  const { unit } = TREND_MEASURES[measure];
  return unit === 'rate' ? '%' : unit === 'minor' ? currency : unit === 'hours' ? 'h' : '';
}

function lineOf(limit: TrendLimit | undefined, measure: TrendMeasureId, currency: string): Line {
  const set = limit?.limit ?? null;
  const text =
    set === null ? '' : String(Number((set / typedUnit(measure, currency)).toPrecision(12)));
  return { watched: limit?.watched ?? true, text };
}

/** The limits of all measures that the source knows: typed, proposed, or not watched (ux 2.7). */
export function LimitsDialog({ view, onClose }: Props) {
  const { known, limits, currency } = view;
  const [lines, setLines] = useState<Readonly<Partial<Record<TrendMeasureId, Line>>>>({});
  const [wrong, setWrong] = useState<TrendMeasureId | null>(null);
  const lineFor = (measure: TrendMeasureId) =>
    lines[measure] ??
    lineOf(
      limits.find((limit) => limit.measure === measure),
      measure,
      currency,
    );
  const change = (measure: TrendMeasureId, part: Partial<Line>) =>
    setLines({ ...lines, [measure]: { ...lineFor(measure), ...part } });
  const keep = async (): Promise<void> => {
    const next: TrendLimit[] = limits.filter(
      ({ measure }) => !known.some((one) => one.measure === measure),
    );
    for (const { measure } of known) {
      const { watched, text } = lineFor(measure);
      const acceptedDay = limits.find((own) => own.measure === measure)?.acceptedDay ?? null;
      const typed = text.trim() === '' ? null : parseNumber(text);
      if (text.trim() !== '' && (typed === null || typed <= 0)) {
        setWrong(measure);
        return;
      }
      const limit =
        typed === null ? null : Number((typed * typedUnit(measure, currency)).toPrecision(12));
      if (limit !== null || !watched || acceptedDay !== null)
        next.push({ measure, limit, watched, acceptedDay });
    }
    if (await setTrendLimits(limits, next, 'Edit thresholds')) onClose();
  };
  return (
    <FormDialog
      wide
      title="Thresholds"
      description="A measure warns when it exceeds its threshold or tends to. Without one of your own, the one proposed from the data holds."
      className="tr-limits"
      submit="Keep thresholds"
      onSubmit={() => void keep()}
      onClose={onClose}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col">Watched</th>
            <th scope="col">Threshold</th>
            <th scope="col">Proposed</th>
          </tr>
        </thead>
        <tbody>
          {known.map(({ measure, proposed }) => {
            const { label, limit } = TREND_MEASURES[measure];
            const { watched, text } = lineFor(measure);
            return (
              <tr key={measure}>
                <th scope="row">{limit === 'lower' ? `${label}, at least` : label}</th>
                <td>
                  <input
                    type="checkbox"
                    aria-label={`Watch ${label}`}
                    checked={watched}
                    onChange={(event) => change(measure, { watched: event.target.checked })}
                  />
                </td>
                <td>
                  <input
                    className="fld num"
                    aria-label={`Threshold of ${label}`}
                    aria-invalid={wrong === measure ? true : undefined}
                    inputMode="decimal"
                    autoComplete="off"
                    value={text}
                    onChange={(event) => change(measure, { text: event.target.value })}
                  />{' '}
                  {unitText(measure, currency)}
                </td>
                <td className="num">
                  {proposed === null ? 'none' : formatOf(measure, currency).text(proposed)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {wrong === null ? null : (
        <p role="alert" className="neg2">
          {`The threshold of ${TREND_MEASURES[wrong].label} must be a number above 0, or empty.`}
        </p>
      )}
    </FormDialog>
  );
}
