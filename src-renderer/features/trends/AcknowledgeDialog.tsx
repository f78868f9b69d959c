import { useState } from 'react';
import { isoDate, parseIsoDate } from '../../../src-engine/base/day.ts';
import { TREND_MEASURES } from '../../../src-engine/model/trends/trend-measures.ts';
import type { TrendRow } from '../../../src-engine/model/trends/trend-row.ts';
import { callEngine } from '../../engine-client/client.ts';
import { todayIso } from '../../format/today-iso.ts';
import { withDocument } from '../../stores/document-state.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Field } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';

const REVIEW_AFTER_DAYS = 14;

interface Props {
  readonly row: TrendRow;
  readonly onClose: () => void;
}

/** A warning is seen: what is done about it, and when to look again (ux 2.7). */
export function AcknowledgeDialog({ row, onClose }: Props) {
  const today = todayIso();
  const [note, setNote] = useState('');
  const [reviewDay, setReviewDay] = useState<number | null>(
    (parseIsoDate(today) ?? 0) + REVIEW_AFTER_DAYS,
  );
  const [problem, setProblem] = useState<{ where: string; text: string } | null>(null);
  const keep = async (): Promise<void> => {
    if (reviewDay === null) {
      setProblem({ where: '/reviewOn', text: 'Choose the day on which to look again.' });
      return;
    }
    const kept = await withDocument(
      callEngine('acknowledgeTrend', {
        measure: row.measure,
        level: row.reading.level,
        note,
        reviewOn: isoDate(reviewDay),
        acknowledgedOn: today,
      }),
    );
    if (kept.ok) onClose();
    else setProblem({ where: kept.error.where, text: `${kept.error.message} ${kept.error.hint}` });
  };
  const errorAt = (where: string) => (problem?.where === where ? problem.text : null);
  return (
    <FormDialog
      title="Acknowledge"
      description={`${TREND_MEASURES[row.measure].label}. The warning is quiet until the review day, unless it becomes worse.`}
      className="stack"
      submit="Acknowledge"
      onSubmit={() => void keep()}
      onClose={onClose}
    >
      <Field label="Note" help="What is done about it." error={errorAt('/note')}>
        {(control) => (
          <textarea
            {...control}
            className="fld"
            rows={3}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      <DateField
        label="Review day"
        value={reviewDay}
        onChange={setReviewDay}
        error={errorAt('/reviewOn')}
      />
    </FormDialog>
  );
}
