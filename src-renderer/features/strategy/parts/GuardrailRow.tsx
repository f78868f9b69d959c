import { findAlgorithm } from '../../../../src-engine/algorithms/registry.ts';
import { parseIsoDate } from '../../../../src-engine/base/day.ts';
import { choiceWord } from '../../../../src-engine/config/schema-words.ts';
import type { Guardrail } from '../../../../src-engine/config/strategy-schema.ts';
import type { GuardrailHits } from '../../../../src-engine/model/guardrail-hits.ts';
import { counted, formatCount } from '../../../format/count.ts';
import { formatDate } from '../../../format/date.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Select } from '../../../ui/Select.tsx';
import { guardrailEdits } from '../edit/guardrail-edits.ts';
import { problemsWithin } from '../read/problems-at.ts';
import { useEditor } from '../use-editor.ts';
import { Place } from './Place.tsx';
import { ProblemBadge } from './ProblemBadge.tsx';

const SEVERITIES = (['BLOCK', 'DEFER', 'WARN'] as const).map((id) => ({
  id,
  label: choiceWord(id),
}));

interface Props {
  readonly rule: Guardrail;
  /** Place among the strategy's own; null for an always-on rule that it does not name. */
  readonly position: number | null;
  /** What it did in the chosen run, `none` when the run did without it, null without such a run. */
  readonly hits: GuardrailHits | 'none' | null;
}

/** One guardrail as a line of the table: on or off, what it does to a step, what it did in the run. */
export function GuardrailRow({ rule, position, hits }: Props) {
  const { problems, selected, select, set } = useEditor();
  const pointer = position === null ? '' : `/guardrails/${position}`;
  const kind = findAlgorithm('guardrail', rule.algorithm.code)?.title ?? rule.algorithm.code;
  const checkedDay = rule.verifiedOn === null ? null : parseIsoDate(rule.verifiedOn);
  const did = hits === null ? '' : hits === 'none' ? 'Not in run' : hitsText(hits);
  return (
    <tr
      aria-selected={position !== null && selected === pointer}
      onClick={() => position !== null && select(pointer)}
      onFocus={() => position !== null && select(pointer)}
    >
      <td>
        <input
          type="checkbox"
          aria-label={`${rule.title} is on`}
          checked={rule.enabled}
          onChange={(event) =>
            set(`Switch ${rule.id} ${event.target.checked ? 'on' : 'off'}`, (draft) =>
              guardrailEdits.setEnabled(draft, rule, event.target.checked),
            )
          }
        />
      </td>
      <td>
        <span className="st-rule" data-pointer={pointer}>
          {rule.title}
        </span>
        <span className="st-rule-kind">
          <span className="mono">{rule.id}</span> {kind}
        </span>
      </td>
      <td>
        <Place pointer={`${pointer}/severity`} cell>
          {(error) => (
            <Select
              label={`What ${rule.id} does to a step`}
              value={rule.severity}
              options={SEVERITIES}
              error={error}
              onChange={(severity) =>
                set(`Change what ${rule.id} does`, (draft) =>
                  guardrailEdits.setSeverity(draft, rule, severity),
                )
              }
            />
          )}
        </Place>
      </td>
      <td className="t2">{did}</td>
      <td>
        <ProblemBadge short problems={position === null ? [] : problemsWithin(problems, pointer)} />
      </td>
      <td className="t2">{position === null ? 'Always on' : rule.market}</td>
      <td className="t2">{checkedDay === null ? 'Not yet' : formatDate(checkedDay)}</td>
      <td className="st-actions">
        {position === null ? null : (
          <IconButton
            icon="trash"
            label={`Remove guardrail ${rule.id}`}
            onClick={() => {
              select('');
              set(`Remove guardrail ${rule.id}`, (draft) => guardrailEdits.remove(draft, position));
            }}
          />
        )}
      </td>
    </tr>
  );
}

/** `12 blocked, 3 deferred, 9 accounts`, or that it was silent. */
function hitsText({ blocked, deferred, warned, accounts }: GuardrailHits): string {
  const parts = [
    [blocked, 'blocked'],
    [deferred, 'deferred'],
    [warned, 'warned'],
  ] as const;
  const said = parts.flatMap(([count, word]) =>
    count > 0 ? [`${formatCount(count)} ${word}`] : [],
  );
  return said.length === 0 ? 'No hit' : [...said, counted(accounts, 'account')].join(', ');
}
