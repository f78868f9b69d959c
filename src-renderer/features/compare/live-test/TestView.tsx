import type { LiveTest, LiveTestPhase } from '../../../../src-engine/model/live-test.ts';
import type { SplitView } from '../../../../src-engine/protocol/live-test-methods.ts';
import { type ChartTable, plainCell } from '../../../charts/chart-table.ts';
import { TableTwin } from '../../../charts/TableTwin.tsx';
import { useQuery } from '../../../engine-client/use-query.ts';
import { counted, formatCount, formatNumber } from '../../../format/count.ts';
import { useDocumentSummary } from '../../../stores/document-state.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { ratioText, STRATUM_TITLES, shareText } from './live-test-words.ts';

const ALL_POINTS = 10_000;

/** One live test: its ranges phase by phase, how many customers each arm has, and whether the arms are alike before. */
export function TestView({ test }: { readonly test: LiveTest }) {
  const summary = useDocumentSummary();
  const split = useQuery(
    'liveTestSplit',
    { experiment: test.experiment },
    `live-test-${summary.revision}`,
  );
  const arms = armsOf(test);
  return (
    <>
      <p>
        <b>{test.experiment}</b>
        {test.pastDueOnly ? ', only customers who owe something past due' : ', all customers'}
        {test.strata.length > 0 &&
          `, exact quotas within ${test.strata.map((part) => STRATUM_TITLES[part]).join(', ')}`}
        .
      </p>
      {test.strata.length === 0 && <Ranges test={test} arms={arms} />}
      {split.failure !== null && <ErrorState failure={split.failure} />}
      {split.value !== null && !split.stale && (
        <>
          <TableTwin name={`Arms of ${test.experiment}`} table={armsTable(test, split.value)} />
          <ul className="sentences">
            {sentencesOf(test, split.value).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The champion, then the challengers in the order in which they got their first ranges. */
function armsOf({ champion, phases }: LiveTest): readonly string[] {
  return [champion, ...new Set(phases.flatMap(({ slots }) => slots.map(({ arm }) => arm)))];
}

function phaseTitle({ phase, from }: LiveTestPhase): string {
  return from === null ? `Phase ${phase}` : `Phase ${phase}, from ${from}`;
}

/** A bar a phase over all basis points: a range stands where it stood before. */
function Ranges({ test, arms }: { readonly test: LiveTest; readonly arms: readonly string[] }) {
  return (
    <>
      <ul className="live-legend" aria-label="Arms">
        {arms.map((arm, index) => (
          <li key={arm}>
            <i className={`live-arm${index}`} /> {arm}
          </li>
        ))}
      </ul>
      <ol className="live-ranges" aria-label="Ranges by phase">
        {test.phases.map((phase) => (
          <li key={phase.phase}>
            <span className="live-phase">{phaseTitle(phase)}</span>
            <svg
              viewBox={`0 0 ${ALL_POINTS} 100`}
              preserveAspectRatio="none"
              role="img"
              aria-label={rangesText(test, phase)}
            >
              <rect className="live-fill0" width={ALL_POINTS} height={100} />
              {phase.slots.map(({ arm, from, to }) => (
                <rect
                  key={from}
                  className={`live-fill${arms.indexOf(arm)}`}
                  x={from}
                  width={to - from}
                  height={100}
                />
              ))}
            </svg>
          </li>
        ))}
      </ol>
    </>
  );
}

function rangesText({ champion }: LiveTest, { slots }: LiveTestPhase): string {
  const owned = slots.map(({ arm, from, to }) => `${arm} ${from} to ${to - 1}`);
  return `${owned.join(', ')}, ${champion} the rest of 0 to 9999`;
}

function rangesOf(test: LiveTest, arm: string): string {
  if (test.strata.length > 0) return 'by quota';
  if (arm === test.champion) return 'the rest';
  const slots = test.phases.at(-1)?.slots.filter((slot) => slot.arm === arm) ?? [];
  return slots.map(({ from, to }) => `${from}–${to - 1}`).join(', ');
}

function armsTable(test: LiveTest, { balance }: SplitView): ChartTable {
  return {
    columns: ['Arm', 'Share', 'Customers', 'Basis points'].map((label, index) => ({
      label,
      numeric: index > 0,
    })),
    rows: balance.arms.map(({ arm, share, units }) => [
      plainCell(arm),
      { text: shareText(share), csv: String(share) },
      { text: formatCount(units), csv: String(units) },
      plainCell(rangesOf(test, arm)),
    ]),
  };
}

function sentencesOf(test: LiveTest, split: SplitView): readonly string[] {
  const { balance, changed, metOthers } = split;
  const alike = balance.challengers.map(({ arm, debt, oldestDays, rating, isBalanced }) => {
    const parts = [
      `debt ${formatNumber(debt, 2)}`,
      `oldest days ${formatNumber(oldestDays, 2)}`,
      ...(rating === null ? [] : [`rating ${formatNumber(rating, 2)}`]),
    ].join(', ');
    const verdict = isBalanced ? 'alike' : 'not alike (0.1 or more): another name or quotas help';
    return `${arm} against ${test.champion} before the test, in standard deviations: ${parts}; ${verdict}.`;
  });
  const moved =
    test.phases.length < 2
      ? []
      : [
          `${counted(changed, 'customer')} have another arm than in the phase before; ${metOthers === 0 ? 'nobody goes from one challenger to another.' : `marked: ${counted(metOthers, 'customer')} have met another challenger before, so read each phase by itself.`}`,
        ];
  return [ratioText(balance.sampleRatio), ...alike, ...moved];
}
