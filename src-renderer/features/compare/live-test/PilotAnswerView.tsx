import { useRef } from 'react';
import type { PilotReading } from '../../../../src-engine/model/pilot.ts';
import type { PilotAnswer } from '../../../../src-engine/protocol/live-test-methods.ts';
import { ChartMenu } from '../../../charts/ChartMenu.tsx';
import { SegmentDots } from '../../../charts/SegmentDots.tsx';
import { TableTwin } from '../../../charts/TableTwin.tsx';
import { counted, formatNumber } from '../../../format/count.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { ratioText } from './live-test-words.ts';
import { armsTable, differenceRows, differencesTable, pilotFormat } from './pilot-tables.ts';

interface Props {
  readonly answer: PilotAnswer;
  readonly outcome: string;
  readonly fileName: string;
}

/** The split first, then the arms, then what differs; a broken split allows no conclusion. */
export function PilotAnswerView({ answer, outcome, fileName }: Props) {
  const { result, misplaced } = answer;
  const isPhased = result.phases.length > 1;
  return (
    <section aria-label="Reading of the result">
      <Verdict reading={result} />
      {misplaced !== null && (
        <p className={misplaced.units === 0 ? undefined : 'neg2'}>
          {misplaced.units === 0
            ? 'Every customer is in the arm that the plan gives.'
            : `${counted(misplaced.units, 'customer')} are not in the arm that the plan gives, for example ${misplaced.examples.join(', ')}: find out who gave them another one.`}
        </p>
      )}
      {isPhased ? (
        <>
          {result.phases.map((phase) => (
            <div key={phase.phase} className="live-phase-reading">
              <h3>Phase {phase.phase}</h3>
              <Verdict reading={phase} />
              {phase.carriedOver > 0 && (
                <p>
                  {counted(phase.carriedOver, 'customer')} are left out: they had another arm in an
                  earlier phase.
                </p>
              )}
              <Arms reading={phase} outcome={outcome} name={`Arms of phase ${phase.phase}`} />
              <Differences
                reading={phase}
                name={`Differences of phase ${phase.phase}`}
                fileName={fileName}
              />
            </div>
          ))}
          <Differences
            reading={{
              ...result,
              differences: result.pooled.map((one) => ({
                ...{ ...one, adjusted: null, covariateDifference: null },
                isCovariateBalanced: true,
              })),
            }}
            name="All phases, each weighted by its precision"
            fileName={fileName}
          />
        </>
      ) : (
        <>
          <Arms reading={result} outcome={outcome} name="Arms of the result" />
          <Differences reading={result} name="Differences to the champion" fileName={fileName} />
        </>
      )}
    </section>
  );
}

function Verdict({ reading }: { readonly reading: PilotReading }) {
  const { sampleRatio, uneven } = reading;
  const isFine = sampleRatio.verdict === 'balanced';
  return (
    <>
      <p className={isFine ? 'live-verdict' : 'live-verdict neg2'}>
        <Icon name={isFine ? 'check' : 'warn'} className="vi" />
        {ratioText(sampleRatio)}
      </p>
      {uneven.map(({ stratum, ratio }) => (
        <p key={stratum} className="neg2">
          In {stratum}: {ratio.verdict}.
        </p>
      ))}
    </>
  );
}

interface PartProps {
  readonly reading: PilotReading;
  readonly name: string;
}

function Arms({ reading, name, outcome }: PartProps & { readonly outcome: string }) {
  return <TableTwin name={name} table={armsTable(reading, outcome)} />;
}

function Differences({ reading, name, fileName }: PartProps & { readonly fileName: string }) {
  const { differences, isConclusive } = reading;
  const drawing = useRef<HTMLDivElement>(null);
  if (differences.length === 0) return null;
  const table = differencesTable(reading);
  const format = pilotFormat(reading);
  return (
    <div className="live-chart">
      <div className="live-chart-head">
        <h3>{name}</h3>
        <ChartMenu
          title={name}
          caption={`Flow of the live test; ${fileName}; 95% intervals, valid at every look where the label says so.`}
          table={table}
          fileName={fileName.replace(/\.\w+$/, '-reading')}
          {...(isConclusive && { drawing })}
        />
      </div>
      {isConclusive ? (
        <div ref={drawing}>
          <SegmentDots
            name={`${name}, chart`}
            rows={differenceRows(reading)}
            format={format}
            sides={['less', 'more']}
          />
        </div>
      ) : (
        <p className="neg2">No conclusion: the split is broken, so differences are not drawn.</p>
      )}
      <TableTwin name={name} table={table} />
      <ul className="sentences">
        {differences.map(({ arm, familyP, covariateDifference, isCovariateBalanced }) => (
          <li key={arm}>
            {isConclusive
              ? `${arm}: p ${familyP < 0.001 ? 'below 0.001' : formatNumber(familyP, 3)}, adjusted for all challengers.`
              : `${arm}: no p-value, the split is broken.`}
            {covariateDifference !== null &&
              ` What was known before differs by ${formatNumber(covariateDifference, 2)} standard deviations: ${isCovariateBalanced ? 'alike' : 'not alike'}.`}
          </li>
        ))}
      </ul>
    </div>
  );
}
