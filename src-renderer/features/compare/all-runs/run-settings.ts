import { mattersInForce } from '../../../../src-engine/model/change-that-matters.ts';
import { MEASURE_DEFINITIONS } from '../../../../src-engine/model/measure-definitions.ts';
import { DEFAULT_PRIMARY_MEASURE } from '../../../../src-engine/model/primary-measure.ts';
import type { RunHeader } from '../../../../src-engine/protocol/methods.ts';
import { counted, formatCount } from '../../../format/count.ts';
import { formatDate } from '../../../format/date.ts';
import { shortFingerprint } from '../../../format/fingerprint.ts';
import { formatMoneyCompact } from '../../../format/money.ts';
import { armTitle } from '../../../ui/arm-style.ts';
import { mattersText } from '../thresholds/matters-text.ts';

/** One setting of two runs, as people read it. */
export interface SettingPair {
  readonly name: string;
  readonly left: string;
  readonly right: string;
  readonly differs: boolean;
}

function mattersOf(run: RunHeader): string {
  const text = mattersText(mattersInForce(run), run.currency);
  return run.editedMatters === undefined ? text : `${text}, edited after the run`;
}

function settings(run: RunHeader): ReadonlyMap<string, string> {
  return new Map([
    ['Days', formatCount(run.days)],
    [
      'Replications',
      run.askedReplications === undefined
        ? formatCount(run.replications)
        : `${formatCount(run.replications)} of ${formatCount(run.askedReplications)}, stopped`,
    ],
    [
      'Precision asked for',
      run.precision === null
        ? 'none'
        : `±${formatMoneyCompact(run.precision.halfWidth, run.currency)}`,
    ],
    ['Seed', String(run.seed)],
    ['Primary measure', MEASURE_DEFINITIONS[run.primaryMeasure ?? DEFAULT_PRIMARY_MEASURE].label],
    ['Changes that matter', mattersOf(run)],
    ['Accounts', counted(run.accounts, 'account')],
    ['As-of date', formatDate(run.asOfDay)],
    ['Portfolio', shortFingerprint(run.portfolioFingerprint)],
    [
      'Behaviour model',
      `${run.behaviourName ?? 'Default assumptions'} ${shortFingerprint(run.behaviourFingerprint)}`,
    ],
    ['Engine', run.engineVersion],
    ['Manual changes', run.branchOf === null ? 'none' : `on top of run ${run.branchOf}`],
    ['Costs', run.reweighedFrom === null ? 'simulated' : `put on run ${run.reweighedFrom}`],
    ...run.arms.map((arm, index): [string, string] => [
      armTitle(index),
      `${arm.name} ${shortFingerprint(arm.strategyFingerprint)}`,
    ]),
  ]);
}

/** What two runs were made with, setting by setting; an arm that only one has is a dash in the other. */
export function settingPairs(left: RunHeader, right: RunHeader): readonly SettingPair[] {
  const [a, b] = [settings(left), settings(right)];
  const names = [...new Set([...a.keys(), ...b.keys()])];
  return names.map((name) => {
    const [one, other] = [a.get(name) ?? '–', b.get(name) ?? '–'];
    return { name, left: one, right: other, differs: one !== other };
  });
}

/** Whether the two runs saw the same accounts with the same luck: only then are their numbers paired. */
export function isSameLuck(left: RunHeader, right: RunHeader): boolean {
  return (
    left.portfolioFingerprint === right.portfolioFingerprint &&
    left.behaviourFingerprint === right.behaviourFingerprint &&
    left.seed === right.seed &&
    left.days === right.days &&
    left.engineVersion === right.engineVersion
  );
}
