import type { Decision } from '../../../src-engine/model/explanation.ts';
import { formatWeekday } from '../../format/date.ts';
import type { Column } from '../../ui/data-table-types.ts';
import { stepOfDecision } from '../trainer/process-steps.ts';

/** A decision with its place in the story. */
export interface DecisionRow {
  readonly index: number;
  readonly decision: Decision;
}

/** Day, Date, Decision (with its process step where steps are numbered), Because, Rule; the rule opens its place in the strategy. */
export function decisionColumns(
  asOfDay: number,
  onRule: (decision: Decision) => void,
  isNumbered = false,
): readonly Column<DecisionRow>[] {
  return [
    {
      id: 'day',
      title: 'Day',
      width: '46px',
      numeric: true,
      render: ({ decision }) => decision.day,
      text: ({ decision }) => String(decision.day),
    },
    {
      id: 'date',
      title: 'Date',
      width: '92px',
      render: ({ decision }) => <span className="t2">{formatWeekday(asOfDay + decision.day)}</span>,
      text: ({ decision }) => formatWeekday(asOfDay + decision.day),
    },
    {
      id: 'decision',
      title: 'Decision',
      width: 'minmax(120px, 1.2fr)',
      render: ({ decision }) => (
        <span className="b5">
          {decision.title}
          {isNumbered ? (
            <span className="stepno">{` ${stepOfDecision(decision.kind) ?? ''}`}</span>
          ) : null}
        </span>
      ),
      text: ({ decision }) => decision.title,
    },
    {
      id: 'because',
      title: 'Because',
      width: 'minmax(180px, 2.4fr)',
      render: ({ decision }) => <span className="t2">{decision.because}</span>,
      text: ({ decision }) => decision.because,
    },
    {
      id: 'rule',
      title: 'Rule',
      width: 'minmax(100px, 1fr)',
      render: ({ decision }) =>
        decision.rulePointer === '' ? (
          <span className="t3" title={decision.ruleLabel}>
            {shortRule(decision.ruleLabel)}
          </span>
        ) : (
          <button
            type="button"
            className="link rule"
            tabIndex={-1}
            title={decision.ruleLabel}
            onClick={(event) => {
              event.stopPropagation();
              onRule(decision);
            }}
          >
            {shortRule(decision.ruleLabel)}
          </button>
        ),
      text: ({ decision }) => decision.ruleLabel,
    },
  ];
}

/** "Step 80" of "ENERGY-STD, step 80": the code of the template is the same in every row of a process. */
function shortRule(label: string): string {
  const [, rest] = /^[A-Z0-9_-]+, (.+)$/.exec(label) ?? [];
  return rest === undefined ? label : `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
}
