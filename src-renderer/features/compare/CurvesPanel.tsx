import type { RunView } from '../../../src-engine/protocol/methods.ts';
import { ChartPanel } from '../../charts/ChartPanel.tsx';
import { CumulativeChart } from '../../charts/CumulativeChart.tsx';
import { cumulativeTable, differenceTable, joinedDayTables } from '../../charts/chart-tables.ts';
import { DifferenceChart } from '../../charts/DifferenceChart.tsx';
import { differenceLabels, labelRoom } from '../../charts/difference-labels.ts';
import { runBasis } from '../../charts/run-basis.ts';
import { moneyValues } from '../../charts/value-format.ts';
import { go } from '../../stores/navigation-store.ts';
import { armTitle } from '../../ui/arm-style.ts';
import { Deferred } from '../../ui/Deferred.tsx';
import { loggedParams } from '../accounts/list-address.ts';
import { bandNote } from './interval-notes.ts';

interface Props {
  readonly view: RunView;
  readonly height: number;
}

/** Cumulative net cash, and the difference to the champion below it on the same days. */
export function CurvesPanel({ view, height }: Props) {
  const { header } = view;
  const format = moneyValues(header.currency);
  const series = view.cumulativeNet.map((values, arm) => ({ arm, label: armTitle(arm), values }));
  const differences = view.differences.map((one, index) => ({
    arm: index + 1,
    label: armTitle(index + 1),
    ...one,
  }));
  const alone = differences.length === 0;
  const openDay = (day: number) => go('accounts', loggedParams(header.id, { by: 'day', day }));
  const table = () => {
    const totals = cumulativeTable(series, header.asOfDay, format);
    return alone
      ? totals
      : joinedDayTables(totals, differenceTable(differences, header.asOfDay, format));
  };
  return (
    <ChartPanel
      title="Net cash collected, cumulative"
      sub="up to the end of each day"
      table={table}
      fileName={`run-${header.id}-net-cash`}
      basis={runBasis(header, { kind: 'flow' })}
      note={`${alone ? '' : `${bandNote(header.replications)} `}Select a day to list the accounts with a payment or a treatment on it, replication 1.`}
    >
      <CumulativeChart
        name="Cumulative net cash by day"
        asOfDay={header.asOfDay}
        series={series}
        format={format}
        height={height}
        room={labelRoom(differenceLabels(differences, format))}
        dayAxis={alone}
        onOpenDay={openDay}
      />
      {alone ? null : (
        <>
          <h3 className="chart-title2">
            Difference to champion, same accounts and same random draws
          </h3>
          <Deferred minHeight={height + 16}>
            <DifferenceChart
              name="Difference in cumulative net cash to the champion by day"
              asOfDay={header.asOfDay}
              series={differences}
              format={format}
              height={height + 16}
              onOpenDay={openDay}
            />
          </Deferred>
        </>
      )}
    </ChartPanel>
  );
}
