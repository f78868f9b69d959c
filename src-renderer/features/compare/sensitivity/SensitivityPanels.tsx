import type { SensitivityResult } from '../../../../src-engine/model/sensitivity.ts';
import { ChartPanel } from '../../../charts/ChartPanel.tsx';
import { plainCell } from '../../../charts/chart-table.ts';
import { TableTwin } from '../../../charts/TableTwin.tsx';
import { TornadoRows } from '../../../charts/TornadoRows.tsx';
import { moneyValues } from '../../../charts/value-format.ts';
import { counted, formatNumber } from '../../../format/count.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { GlobalPanels } from './GlobalPanels.tsx';
import { ledgerTable, tornadoRows } from './ledger-rows.ts';

interface Props {
  readonly result: SensitivityResult;
  readonly arm: number;
  readonly fileName: string;
}

/** What a challenger's difference rests on: verdict, tornado, break-even, global methods, ledger. */
export function SensitivityPanels({ result, arm, fileName }: Props) {
  const format = moneyValues(result.currency);
  const rows = tornadoRows(result);
  const caption = captionOf(result);
  return (
    <>
      <Verdict result={result} />
      {rows.length > 0 && (
        <ChartPanel
          title="Tornado: what the difference rests on"
          sub="net cash, challenger minus champion"
          table={ledgerTable(
            result.ledger.filter((row) => rows.some(({ key }) => key === row.pointer)),
            format,
          )}
          fileName={`${fileName}-tornado`}
          note={`Circle: the assumption at its low end (10%), diamond: at its high end (90%), each alone. Hollow: the reading is another one there. Dashed: as assumed, ${format.signed(result.difference.value)}. ${caption}`}
        >
          <TornadoRows
            name="Difference in net cash at the ends of each assumption's range"
            rows={rows}
            base={result.difference.value}
            arm={arm}
            format={format}
            sides={['champion ahead', 'challenger ahead']}
          />
        </ChartPanel>
      )}
      <BreakEvens result={result} fileName={fileName} />
      <GlobalPanels result={result} fileName={fileName} />
      <Panel
        title="Assumption ledger"
        sub={counted(result.ledger.length, 'figure')}
        note="Grade A: trial or official statistic, B: benchmark, C: assumption. Largest swing first."
      >
        <TableTwin name="Assumption ledger" table={ledgerTable(result.ledger, format)} />
      </Panel>
    </>
  );
}

function captionOf(result: SensitivityResult): string {
  const { days, replications, sampledAccounts, accounts } = result;
  return `Flow over ${counted(days, 'day')}, ${counted(replications, 'replication')}, ${counted(sampledAccounts, 'account')} run and scaled to ${formatNumber(accounts, 0)}.`;
}

/** Whether any assumption turns the answer round, in one sentence, and what was not finished. */
function Verdict({ result }: { readonly result: SensitivityResult }) {
  const { difference, ledger, models, isCancelled, challengerName, championName } = result;
  const format = moneyValues(result.currency);
  const flipping = ledger.filter((row) => row.flips).length;
  const lead = `${challengerName} against ${championName}: ${format.signed(difference.value)}, 95% interval ${format.signed(difference.low)} to ${format.signed(difference.high)}.`;
  return (
    <section className="panel v" aria-label="What the difference rests on">
      <h2 className="vt" tabIndex={-1}>
        <Icon name={flipping === 0 && !isCancelled ? 'check' : 'warn'} className="vi" />
        {flipping === 0
          ? isCancelled
            ? 'None of the assumptions tried so far turns the answer round'
            : 'No single assumption turns the answer round within its range'
          : `${counted(flipping, 'assumption')} alone would give another answer within ${flipping === 1 ? 'its' : 'their'} range`}
      </h2>
      <p>
        {lead} {counted(models, 'behaviour model')} tried.
      </p>
      {isCancelled && (
        <p className="neg2">
          Stopped before it was finished: {counted(ledger.length, 'assumption')} tried; the order
          may change.
        </p>
      )}
    </section>
  );
}

function BreakEvens({ result, fileName }: Omit<Props, 'arm'>) {
  const { breakEvens, ledger } = result;
  if (breakEvens.length === 0) return null;
  const label = (pointer: string): string =>
    ledger.find((row) => row.pointer === pointer)?.label ?? pointer;
  const number = (value: number) => plainCell(String(Math.round(value * 1000) / 1000));
  return (
    <ChartPanel
      title="Break-even of the two largest"
      hasPicture={false}
      table={{
        columns: ['Assumption', 'Gone at', 'Looked from', 'to'].map((head, index) => ({
          label: head,
          numeric: index > 0,
        })),
        rows: breakEvens.map((row) => [
          plainCell(label(row.pointer)),
          row.value === null ? plainCell('') : number(row.value),
          number(row.from),
          number(row.to),
        ]),
      }}
      fileName={`${fileName}-break-even`}
      note="Each assumption alone, all others as they are, on the same draws."
    >
      <ul className="sentences">
        {breakEvens.map((row) => (
          <li key={row.pointer}>{row.sentence}</li>
        ))}
      </ul>
    </ChartPanel>
  );
}
