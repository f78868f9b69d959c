import { findAlgorithm, listAlgorithms } from '../../../../src-engine/algorithms/registry.ts';
import type { DebtClassRule } from '../../../../src-engine/config/strategy-schema.ts';
import { useQuery } from '../../../engine-client/use-query.ts';
import { formatCount } from '../../../format/count.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { copyAlgorithm } from '../edit/criteria-edits.ts';
import { freeCode } from '../edit/free-code.ts';
import { renameDebtClass } from '../edit/template-references.ts';
import { ClassTerms } from '../parts/ClassTerms.tsx';
import { CreditRatingPanel } from '../parts/CreditRatingPanel.tsx';
import { ParameterInputs } from '../parts/ParameterInputs.tsx';
import { Place } from '../parts/Place.tsx';
import { ProblemBadge } from '../parts/ProblemBadge.tsx';
import { ProblemNotes } from '../parts/ProblemNotes.tsx';
import { TryNumberPanel } from '../parts/TryNumberPanel.tsx';
import { problemsWithin } from '../read/problems-at.ts';
import { useEditor } from '../use-editor.ts';

/** Where collection stops: the cancel rule of each debt class, and the credit-rating threshold. */
export function ThresholdsPage() {
  const { strategy, problems, set } = useEditor();
  const fired = useFired();
  return (
    <div className="st-center wide">
      <Panel
        flush
        title="Cancel rules by debt class"
        sub="checked every night for open collection processes with a new credit"
        tools={
          <Button
            size="small"
            icon="plus"
            onClick={() =>
              set('Add debt class', (draft) => {
                const last = draft.debtClasses.at(-1);
                if (last === undefined) return;
                draft.debtClasses.push({
                  ...last,
                  code: freeCode(last.code, draft.debtClasses),
                  cancelAlgorithm: copyAlgorithm(last.cancelAlgorithm),
                  overrideArrearsAlgorithm:
                    last.overrideArrearsAlgorithm === null
                      ? null
                      : copyAlgorithm(last.overrideArrearsAlgorithm),
                });
              })
            }
          >
            Add debt class
          </Button>
        }
        note="A process is cancelled when the debt of the whole class, aged from before the process began, is at or below the threshold. Equal counts as below."
      >
        <div className="scroll-x">
          <table className="st-grid st-classes">
            <thead>
              <tr>
                <th>Code</th>
                <th>Debt class</th>
                <th>Collected</th>
                <th>Cancel rule</th>
                <th>Threshold</th>
                <th className="num">Fired in run</th>
                <th>Pay plans lower arrears</th>
                <th className="num">Controls</th>
                <th>
                  <span className="sr">Problems</span>
                </th>
                <th>
                  <span className="sr">Actions</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {strategy.debtClasses.map((rule, position) => (
                <Row
                  // biome-ignore lint/suspicious/noArrayIndexKey: places in the document are identities here.
                  key={position}
                  rule={rule}
                  position={position}
                  fired={fired?.get(rule.code) ?? null}
                />
              ))}
            </tbody>
          </table>
        </div>
        <ProblemNotes problems={problemsWithin(problems, '/debtClasses')} />
      </Panel>
      <TryNumberPanel />
      <ClassTerms />
      <CreditRatingPanel />
    </div>
  );
}

/** Processes that each class's rule ended in the run that shows this strategy; null without one. */
function useFired(): ReadonlyMap<string, number> | null {
  const { runArm } = useEditor();
  const { value } = useQuery(
    'cancelHits',
    { runId: runArm?.runId ?? 0, arm: runArm?.arm ?? 0 },
    runArm?.runId ?? null,
  );
  if (runArm === null || value === null) return null;
  return new Map(value.map(({ debtClass, cancelled }) => [debtClass, cancelled]));
}

interface RuleProps {
  readonly rule: DebtClassRule;
  readonly position: number;
}

interface RowProps extends RuleProps {
  /** Processes that the cancel rule ended in the run; null when no run says so. */
  readonly fired: number | null;
}

function Row({ rule, position, fired }: RowProps) {
  const { strategy, problems, selected, select, set } = useEditor();
  const pointer = `/debtClasses/${position}`;
  const controls = strategy.classControls.filter((control) => control.debtClass === rule.code);
  const change = (what: string, by: Partial<DebtClassRule>) =>
    set(`Change ${what} of ${rule.code}`, (draft) => {
      const edited = draft.debtClasses[position];
      if (edited !== undefined) Object.assign(edited, by);
    });
  return (
    <tr
      aria-selected={selected === pointer}
      onClick={() => select(pointer)}
      onFocus={() => select(pointer)}
    >
      <td>
        <Place pointer={`${pointer}/code`} cell>
          {(error) => (
            <TextField
              label={`Code of debt class ${position + 1}`}
              mono
              maxLength={40}
              value={rule.code}
              error={error}
              onCommit={(code) =>
                set(`Rename debt class ${rule.code}`, (draft) => {
                  const edited = draft.debtClasses[position];
                  if (edited === undefined) return;
                  renameDebtClass(draft, edited.code, code.trim());
                  edited.code = code.trim();
                })
              }
            />
          )}
        </Place>
      </td>
      <td>
        <Place pointer={`${pointer}/title`} cell className="wide name">
          {(error) => (
            <TextField
              label={`Title of ${rule.code}`}
              maxLength={120}
              value={rule.title}
              error={error}
              onCommit={(title) => change('title', { title })}
            />
          )}
        </Place>
      </td>
      <td>
        <Place pointer={`${pointer}/eligibleForCollection`}>
          {() => (
            <input
              type="checkbox"
              aria-label={`Debt of ${rule.code} is collected`}
              checked={rule.eligibleForCollection}
              onChange={(event) =>
                change('eligibility', { eligibleForCollection: event.target.checked })
              }
            />
          )}
        </Place>
      </td>
      <td>
        <Algorithm spot="class-cancel" rule={rule} position={position} />
      </td>
      <td>
        <div className="st-cells">
          <ParameterInputs
            spec={findAlgorithm('class-cancel', rule.cancelAlgorithm.code)}
            use={rule.cancelAlgorithm}
            pointer={`${pointer}/cancelAlgorithm`}
            find={(draft) => draft.debtClasses[position]?.cancelAlgorithm}
            subject={rule.code}
          />
        </div>
      </td>
      <td className="num">{fired === null ? '·' : formatCount(fired)}</td>
      <td>
        <div className="st-plan">
          <Algorithm spot="override-arrears" rule={rule} position={position} />
          {rule.overrideArrearsAlgorithm === null ? null : (
            <ParameterInputs
              spec={findAlgorithm('override-arrears', rule.overrideArrearsAlgorithm.code)}
              use={rule.overrideArrearsAlgorithm}
              pointer={`${pointer}/overrideArrearsAlgorithm`}
              find={(draft) => draft.debtClasses[position]?.overrideArrearsAlgorithm ?? undefined}
              subject={`Pay plans of ${rule.code}`}
              stacked
            />
          )}
        </div>
      </td>
      <td className="num">{formatCount(controls.length)}</td>
      <td>
        <ProblemBadge short problems={problemsWithin(problems, pointer)} />
      </td>
      <td className="st-actions">
        <IconButton
          icon="trash"
          label={
            controls.length > 0
              ? `${rule.code} is used by class controls and cannot be removed`
              : `Remove debt class ${rule.code}`
          }
          disabled={controls.length > 0 || strategy.debtClasses.length === 1}
          onClick={() => {
            select('');
            set(`Remove debt class ${rule.code}`, (draft) => {
              draft.debtClasses.splice(position, 1);
            });
          }}
        />
      </td>
    </tr>
  );
}

interface AlgorithmProps extends RuleProps {
  readonly spot: 'class-cancel' | 'override-arrears';
}

/** Chooses the algorithm of a plug-in spot; the cancel rule is required, lowering by pay plans is not. */
function Algorithm({ spot, rule, position }: AlgorithmProps) {
  const { set } = useEditor();
  const isCancel = spot === 'class-cancel';
  const use = isCancel ? rule.cancelAlgorithm : rule.overrideArrearsAlgorithm;
  const name = isCancel ? 'cancelAlgorithm' : 'overrideArrearsAlgorithm';
  const known = listAlgorithms(spot).map((spec) => ({
    id: spec.code,
    label: spec.title,
  }));
  const none = isCancel ? [] : [{ id: '', label: 'No' }];
  const unknown =
    use !== null && !known.some((option) => option.id === use.code)
      ? [{ id: use.code, label: `${use.code} (unknown)` }]
      : [];
  return (
    <Place pointer={`/debtClasses/${position}/${name}/code`} cell className="wide">
      {(error) => (
        <Select
          label={`${isCancel ? 'Cancel rule' : 'Pay plan rule'} of ${rule.code}`}
          value={use?.code ?? ''}
          error={error}
          options={[...none, ...unknown, ...known]}
          onChange={(code) => {
            const spec = findAlgorithm(spot, code);
            const next =
              spec === undefined ? null : copyAlgorithm({ code, parameters: spec.example });
            set(`Change ${isCancel ? 'cancel rule' : 'pay plan rule'} of ${rule.code}`, (draft) => {
              const edited = draft.debtClasses[position];
              if (edited === undefined) return;
              if (!isCancel) edited.overrideArrearsAlgorithm = next;
              else if (next !== null) edited.cancelAlgorithm = next;
            });
          }}
        />
      )}
    </Place>
  );
}
