import { type ReactNode, useId, useState } from 'react';
import { mattersInOrder } from '../../../../src-engine/model/change-that-matters.ts';
import type { Matters, MeasureId } from '../../../../src-engine/model/comparison.ts';
import { MEASURE_DEFINITIONS } from '../../../../src-engine/model/measure-definitions.ts';
import { Button } from '../../../ui/Button.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { changeSize } from './matters-text.ts';
import { changeUnit, readChange, typedChange, wrongChange } from './typed-change.ts';
import './thresholds.css';

/** A measure whose change that matters can be set. */
export interface Threshold {
  readonly measure: MeasureId;
  /** In the measure's unit; null where only a run can tell. */
  readonly usual: number | null;
}

interface Props {
  readonly thresholds: readonly Threshold[];
  /** What holds now, where it is not the default. */
  readonly set: Matters;
  readonly currency: string;
  readonly description: ReactNode;
  /** What was set before the run, to go back to; left out where there is nothing else. */
  readonly before?: Matters;
  /** Whether the dialog may close. */
  readonly onKeep: (matters: Matters) => Promise<boolean>;
  readonly onClose: () => void;
}

type Texts = Readonly<Partial<Record<MeasureId, string>>>;

/** The smallest change that matters of every measure: typed, or the default (ux 2.4). */
export function ThresholdsDialog(props: Props) {
  const { thresholds, set, currency, description, before, onKeep, onClose } = props;
  const fields = useId();
  const [texts, setTexts] = useState<Texts>(() => textsOf(set, currency));
  const [wrong, setWrong] = useState<readonly MeasureId[]>([]);
  const keep = async (): Promise<void> => {
    const read = readTexts(thresholds, texts, currency);
    setWrong(read.wrong);
    const [first] = read.wrong;
    if (first !== undefined) return focusField(fields, first);
    const shown = thresholds.map(({ measure }) => measure);
    const others = Object.entries(set).filter(([id]) => !shown.includes(id as MeasureId));
    const wanted = mattersInOrder({ ...Object.fromEntries(others), ...read.matters });
    if (await onKeep(wanted)) onClose();
  };
  return (
    <FormDialog
      wide
      title="Thresholds: the change that matters"
      description={description}
      className="th"
      submit="Keep thresholds"
      buttons={
        <>
          <Button className="left" onClick={() => setTexts({})}>
            Reset all
          </Button>
          {before === undefined ? null : (
            <Button onClick={() => setTexts(textsOf(before, currency))}>As before the run</Button>
          )}
        </>
      }
      onSubmit={() => void keep()}
      onClose={onClose}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col">Change that matters</th>
            <th scope="col" className="num">
              Default
            </th>
            <th scope="col">
              <span className="sr">Back to the default</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {thresholds.map((threshold) => (
            <ThresholdRow
              key={threshold.measure}
              id={fieldId(fields, threshold.measure)}
              threshold={threshold}
              text={texts[threshold.measure]}
              currency={currency}
              isWrong={wrong.includes(threshold.measure)}
              onText={(text) => setTexts({ ...texts, [threshold.measure]: text })}
              onReset={() => {
                const { [threshold.measure]: _, ...rest } = texts;
                setTexts(rest);
                focusField(fields, threshold.measure);
              }}
            />
          ))}
        </tbody>
      </table>
    </FormDialog>
  );
}

interface RowProps {
  readonly id: string;
  readonly threshold: Threshold;
  /** As typed; left out: the default. */
  readonly text: string | undefined;
  readonly currency: string;
  readonly isWrong: boolean;
  readonly onText: (text: string) => void;
  readonly onReset: () => void;
}

function ThresholdRow({ id, threshold, text, currency, isWrong, onText, onReset }: RowProps) {
  const { measure, usual } = threshold;
  const { label } = MEASURE_DEFINITIONS[measure];
  const usualText = usual === null ? '' : typedChange(measure, usual, currency);
  const described = changeUnit(measure, currency);
  const isDefault = text === undefined || text === usualText;
  return (
    <tr>
      <th scope="row">
        <label htmlFor={id}>{label}</label>
      </th>
      <td>
        <span className="th-field">
          <input
            id={id}
            className="fld num"
            aria-invalid={isWrong ? true : undefined}
            aria-describedby={isWrong ? `${id}-wrong` : `${id}-unit`}
            inputMode="decimal"
            autoComplete="off"
            value={text ?? usualText}
            onChange={(event) => onText(event.target.value)}
          />
          <span id={`${id}-unit`} className="t3">
            {described}
          </span>
        </span>
        {isWrong ? (
          <p id={`${id}-wrong`} role="alert" className="neg2">
            {wrongChange(measure, currency)}
          </p>
        ) : null}
      </td>
      <td className="num t3">
        {usual === null ? 'known with a run' : changeSize(measure, usual, currency)}
      </td>
      <td>
        {isDefault ? null : (
          <button type="button" className="link" onClick={onReset}>
            Reset<span className="sr"> {label}</span>
          </button>
        )}
      </td>
    </tr>
  );
}

function fieldId(fields: string, measure: MeasureId): string {
  return `${fields}-${measure}`;
}

/** The button that was pressed is gone with what it did. */
function focusField(fields: string, measure: MeasureId): void {
  document.getElementById(fieldId(fields, measure))?.focus();
}

function textsOf(matters: Matters, currency: string): Texts {
  return Object.fromEntries(
    Object.entries(matters).map(([id, change]) => [
      id,
      typedChange(id as MeasureId, change, currency),
    ]),
  );
}

/** What is typed, without what is left at its default or empty; or which measures cannot have what is typed. */
function readTexts(
  thresholds: readonly Threshold[],
  texts: Texts,
  currency: string,
): { readonly matters: Matters; readonly wrong: readonly MeasureId[] } {
  const matters: Partial<Record<MeasureId, number>> = {};
  const wrong: MeasureId[] = [];
  for (const { measure, usual } of thresholds) {
    const text = (texts[measure] ?? '').trim();
    const isDefault = usual !== null && text === typedChange(measure, usual, currency);
    if (text === '' || isDefault) continue;
    const change = readChange(measure, text, currency);
    if (change === null) wrong.push(measure);
    else matters[measure] = change;
  }
  return { matters, wrong };
}
