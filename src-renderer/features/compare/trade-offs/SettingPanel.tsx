import { useState } from 'react';
import { HARM_WEIGHT_SETS } from '../../../../src-engine/model/harm.ts';
import type { SettingMeasures } from '../../../../src-engine/model/sweep.ts';
import type { SweepView } from '../../../../src-engine/protocol/methods.ts';
import { moneyValues } from '../../../charts/value-format.ts';
import { runComparison } from '../../../commands/run-comparison.ts';
import { useWhyNotRun } from '../../../commands/use-why-not-run.ts';
import { formatNumber } from '../../../format/count.ts';
import { formatPercent } from '../../../format/percent.ts';
import { signed, signedRange } from '../../../format/signed.ts';
import { Button } from '../../../ui/Button.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Select } from '../../../ui/Select.tsx';
import { HarmWeights } from './HarmWeights.tsx';
import { HARM_POLICIES } from './harm-words.ts';
import { objectiveOf } from './objective-words.ts';
import { settingMarks, settingText, shortLabel } from './setting-words.ts';
import { type AddedChallenger, addSettingAsChallenger } from './use-setting.ts';

interface Props {
  readonly sweepId: number;
  readonly view: SweepView;
  readonly selected: number;
  readonly onSelect: (setting: number) => void;
}

/** One setting: its values, its numbers, and the way to make it a challenger and confirm it (ux 2.4b). */
export function SettingPanel({ sweepId, view, selected, onSelect }: Props) {
  const { result, labels } = view;
  const [added, setAdded] = useState<AddedChallenger | null>(null);
  const setting = result.settings[selected];
  if (setting === undefined) return null;
  const marks = settingMarks(view, selected);
  const isChampion = setting.isChampion && selected === 0;
  return (
    <Panel title="Setting" sub={labels.map(shortLabel).join(', ')}>
      <div className="setting">
        <Select
          label="Setting"
          value={String(selected)}
          onChange={(id) => onSelect(Number(id))}
          options={result.settings.map((one, index) => ({
            id: String(index),
            label: `${index + 1}: ${settingText(view, one)}${index === 0 ? ' (as now)' : ''}`,
          }))}
        />
        <div className="chips">
          {marks.map((mark) => (
            <span key={mark} className={mark === 'Recommended' ? 'chip acc' : 'chip'}>
              {mark}
            </span>
          ))}
        </div>
        {setting.problem === null ? (
          <>
            <SettingNumbers view={view} selected={selected} />
            <HarmWeights />
          </>
        ) : (
          <p className="neg2">
            {setting.problem.message} {setting.problem.hint}
          </p>
        )}
        <div className="acts">
          <Button
            tone="primary"
            unavailable={
              isChampion
                ? 'This is the strategy as it is.'
                : setting.problem === null
                  ? null
                  : 'This setting makes no valid strategy.'
            }
            onClick={() => void addSettingAsChallenger(sweepId, selected).then(setAdded)}
          >
            Use this setting as a challenger
          </Button>
          {added !== null && <ConfirmButton added={added} seed={result.seed} />}
        </div>
      </div>
    </Panel>
  );
}

/** A comparison of the champion with the new challenger under other luck than the sweep's. */
function ConfirmButton({
  added,
  seed,
}: {
  readonly added: AddedChallenger;
  readonly seed: number;
}) {
  const slots = [0, added.slot];
  const unavailable = useWhyNotRun(slots);
  return (
    <Button
      icon="run"
      unavailable={unavailable}
      onClick={() =>
        void runComparison({ slots, days: added.days, replications: 24, seed: seed + 1 })
      }
    >
      {`Confirm ${added.name} in a fresh run`}
    </Button>
  );
}

/** Harm against the strategy as it is, with its interval; nothing for sweeps from before it was worked out. */
function harmDifferenceRow({
  harmDifference: change,
}: SettingMeasures): readonly (readonly [string, string])[] {
  if (change === undefined) return [];
  const points = (value: number) => formatNumber(value, 1);
  const text = `${signed(change.value, points)} (${signedRange(change.low, change.high, points)})`;
  return [['Harm points, difference to as now', text]];
}

function SettingNumbers({
  view,
  selected,
}: {
  readonly view: SweepView;
  readonly selected: number;
}) {
  const { result } = view;
  const measures = result.settings[selected]?.measures ?? null;
  if (measures === null) return <p>This setting has not been run.</p>;
  const format = moneyValues(result.currency);
  const range = (low: number, high: number): string =>
    `${format.signed(low)} to ${format.signed(high)}`;
  const { difference, band, severancesPerThousand: severances, differenceToBest } = measures;
  const rows: readonly (readonly [string, string])[] = [
    ['Net cash', format.text(measures.netMinor)],
    ...(result.objective === 'npv' ? [['NPV', format.text(measures.npvMinor)] as const] : []),
    [
      `${objectiveOf(result).name}, difference to as now`,
      `${format.signed(difference.value)} (${range(difference.low, difference.high)})`,
    ],
    ['Band for all settings', band === null ? 'none: left early' : range(band.low, band.high)],
    ['Difference to best', range(differenceToBest.low, differenceToBest.high)],
    ...HARM_WEIGHT_SETS.map(
      (set) =>
        [
          `Harm points per 1,000, ${HARM_POLICIES[set].toLowerCase()}${set === result.harmWeights ? ' (used here)' : ''}`,
          formatNumber(measures.harm[set], 1),
        ] as const,
    ),
    ...harmDifferenceRow(measures),
    [
      'Severances per 1,000',
      `${formatNumber(severances.value, 1)} (${formatNumber(severances.low, 1)} to ${formatNumber(severances.high, 1)})`,
    ],
    ['Contacts per 1,000', formatNumber(measures.contactsPerThousand, 0)],
    ['Nothing beats it in', `${formatPercent(measures.frontShare, 0)} of resampled portfolios`],
    ['Accounts', formatNumber(measures.accounts, 0)],
  ];
  return (
    <dl className="setting-numbers">
      {rows.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
