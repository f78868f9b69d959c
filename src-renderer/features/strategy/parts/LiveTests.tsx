import { isoDate, parseIsoDate } from '../../../../src-engine/base/day.ts';
import type { ChampionChallengerOption } from '../../../../src-engine/config/strategy-schema.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { problemsWithin } from '../read/problems-at.ts';
import { useEditor } from '../use-editor.ts';
import { Place } from './Place.tsx';
import { ProblemBadge } from './ProblemBadge.tsx';

const UNITS = [
  { id: 'ACCOUNT', label: 'Account keeps its arm' },
  { id: 'PROCESS', label: 'Each process draws' },
] as const;

/** Champion/challenger options inside the strategy: a share of new processes gets another template (domain.md 3.7). */
export function LiveTests() {
  const { strategy, asOfDay, set, select } = useEditor();
  const options = strategy.championChallenger;
  const add = () => {
    const [champion, challenger] = strategy.processTemplates;
    if (champion === undefined || challenger === undefined) return;
    const used = new Set(options.map((option) => option.id));
    let number = 1;
    while (used.has(`TEST-${number}`)) number += 1;
    const option: ChampionChallengerOption = {
      id: `TEST-${number}`,
      champion: champion.code,
      challenger: challenger.code,
      shareBasisPoints: 1000,
      effectiveFrom: asOfDay === null ? null : isoDate(asOfDay),
      effectiveTo: null,
      unit: 'ACCOUNT',
    };
    set(`Add live test ${option.id}`, (draft) => {
      draft.championChallenger.push(option);
    });
    select(`/championChallenger/${options.length}`);
  };
  return (
    <Panel
      flush
      title="Live test inside this strategy"
      sub="a share of new processes gets the challenger’s template"
      tools={
        <Button
          size="small"
          icon="plus"
          unavailable={
            strategy.processTemplates.length > 1 ? null : 'A live test needs two process templates.'
          }
          onClick={add}
        >
          Add live test
        </Button>
      }
      note="Comparing arms in a simulation needs no share: every account is run under every arm. This option is for the exported strategy, and runs honour it."
    >
      {options.length === 0 ? (
        <p className="st-none">No live test: every process gets the template that its row names.</p>
      ) : (
        <div className="scroll-x">
          <table className="st-grid st-tests">
            <thead>
              <tr>
                <th>Id</th>
                <th>Champion</th>
                <th>Challenger</th>
                <th className="num">Share</th>
                <th>From</th>
                <th>Until, not including</th>
                <th>Drawn per</th>
                <th>
                  <span className="sr">Problems</span>
                </th>
                <th>
                  <span className="sr">Actions</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {options.map((option, position) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: places in the document are identities here.
                <Option key={position} option={option} position={position} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}

interface OptionProps {
  readonly option: ChampionChallengerOption;
  readonly position: number;
}

function Option({ option, position }: OptionProps) {
  const { strategy, problems, selected, select, set } = useEditor();
  const pointer = `/championChallenger/${position}`;
  const change = (what: string, by: Partial<ChampionChallengerOption>) =>
    set(`Change ${what} of ${option.id}`, (draft) => {
      const edited = draft.championChallenger[position];
      if (edited !== undefined) Object.assign(edited, by);
    });
  const templates = strategy.processTemplates.map((one) => ({ id: one.code, label: one.code }));
  const withCurrent = (current: string) =>
    templates.some((one) => one.id === current)
      ? templates
      : [{ id: current, label: `${current} (missing)` }, ...templates];
  return (
    <tr
      aria-selected={selected === pointer}
      onClick={() => select(pointer)}
      onFocus={() => select(pointer)}
    >
      <td>
        <Place pointer={`${pointer}/id`} cell>
          {(error) => (
            <TextField
              label={`Id of live test ${position + 1}`}
              mono
              value={option.id}
              maxLength={40}
              error={error}
              onCommit={(id) => change('id', { id: id.trim() })}
            />
          )}
        </Place>
      </td>
      {(['champion', 'challenger'] as const).map((side) => (
        <td key={side}>
          <Place pointer={`${pointer}/${side}`} cell className="wide">
            {(error) => (
              <Select
                label={`${side === 'champion' ? 'Champion' : 'Challenger'} template of ${option.id}`}
                value={option[side]}
                error={error}
                options={withCurrent(option[side])}
                onChange={(code) => change(side, { [side]: code })}
              />
            )}
          </Place>
        </td>
      ))}
      <td className="num">
        <Place pointer={`${pointer}/shareBasisPoints`} cell>
          {(error) => (
            <NumberField
              label={`Share of ${option.id}`}
              unit="%"
              digits={2}
              min={0.01}
              max={100}
              value={option.shareBasisPoints / 100}
              error={error}
              onCommit={(percent) =>
                change('share', { shareBasisPoints: Math.round(percent * 100) })
              }
            />
          )}
        </Place>
      </td>
      {(['effectiveFrom', 'effectiveTo'] as const).map((end) => (
        <td key={end}>
          <Place pointer={`${pointer}/${end}`} cell>
            {(error) => (
              <OptionalDate
                label={`${end === 'effectiveFrom' ? 'First day' : 'First day without'} ${option.id}`}
                value={option[end]}
                error={error}
                onCommit={(date) => change('period', { [end]: date })}
              />
            )}
          </Place>
        </td>
      ))}
      <td>
        <Place pointer={`${pointer}/unit`} cell className="wide">
          {(error) => (
            <Select
              label={`Drawn per, ${option.id}`}
              value={option.unit}
              error={error}
              options={UNITS}
              onChange={(unit) => change('unit', { unit })}
            />
          )}
        </Place>
      </td>
      <td>
        <ProblemBadge short problems={problemsWithin(problems, pointer)} />
      </td>
      <td className="st-actions">
        <IconButton
          icon="trash"
          label={`Remove live test ${option.id}`}
          onClick={() => {
            select('');
            set(`Remove live test ${option.id}`, (draft) => {
              draft.championChallenger.splice(position, 1);
            });
          }}
        />
      </td>
    </tr>
  );
}

interface DateProps {
  readonly label: string;
  readonly value: string | null;
  readonly error: string | null;
  readonly onCommit: (date: string | null) => void;
}

/** A date or none, as the platform's own date field. */
function OptionalDate({ label, value, error, onCommit }: DateProps) {
  return (
    <input
      type="date"
      className="fld"
      aria-label={label}
      aria-invalid={error === null ? undefined : true}
      title={error ?? undefined}
      value={value ?? ''}
      onChange={(event) => {
        const text = event.target.value;
        if (text === '') onCommit(null);
        else if (parseIsoDate(text) !== null) onCommit(text);
      }}
    />
  );
}
