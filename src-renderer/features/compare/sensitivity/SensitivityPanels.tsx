import type { BehaviourMark } from '../../../../src-engine/model/behaviour-notes.ts';
import type {
  SensitivityPart,
  SensitivityResult,
} from '../../../../src-engine/model/sensitivity.ts';
import type { Interval } from '../../../../src-engine/model/sweep.ts';
import { ChartPanel } from '../../../charts/ChartPanel.tsx';
import type { ChartBasis } from '../../../charts/chart-basis.ts';
import { plainCell } from '../../../charts/chart-table.ts';
import { TablePanel } from '../../../charts/TablePanel.tsx';
import { TornadoRows } from '../../../charts/TornadoRows.tsx';
import { moneyValues } from '../../../charts/value-format.ts';
import { counted, formatCount } from '../../../format/count.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { GlobalPanels } from './GlobalPanels.tsx';
import { ledgerTable, tornadoRows } from './ledger-rows.ts';

interface Props {
  readonly result: SensitivityResult;
  readonly arm: number;
  /** What marks the run that the question was put to. */
  readonly mark: BehaviourMark | null;
  readonly fileName: string;
}

/** What a challenger's difference rests on: verdict, tornado, break-even, global methods, ledger. */
export function SensitivityPanels({ result, arm, mark, fileName }: Props) {
  const format = moneyValues(result.currency);
  const rows = tornadoRows(result);
  const basis = sensitivityBasis(result, mark);
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
          note={`Circle: the assumption at its low end (10%), diamond: at its high end (90%), each alone. Hollow: the reading is another one there. Dashed: as assumed, ${format.signed(result.difference.value)}.`}
          basis={basis}
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
      <BreakEvens result={result} basis={basis} fileName={fileName} />
      <GlobalPanels result={result} basis={basis} fileName={fileName} />
      <TablePanel
        title="Assumption ledger"
        sub={counted(result.ledger.length, 'figure')}
        basis={basis}
        note="Grade A: trial or official statistic, B: benchmark, C: assumption. Largest swing first."
        table={ledgerTable(result.ledger, format)}
        fileName={`${fileName}-ledger`}
      />
    </>
  );
}

function sensitivityBasis(result: SensitivityResult, mark: BehaviourMark | null): ChartBasis {
  const { days, replications, sampledAccounts, accounts, challengerName, championName } = result;
  return {
    text: `Flow over ${counted(days, 'day')}; ${challengerName} against ${championName}; mean over ${counted(replications, 'replication')}; ${sampledWords(sampledAccounts, accounts)}.`,
    mark,
  };
}

const PARTS: Readonly<Record<SensitivityPart, string>> = {
  ledger: 'the ledger',
  breakEvens: 'the break-evens',
  screening: 'the screening',
  varianceShares: 'the variance shares',
};

function isUnclear({ low, high }: Interval): boolean {
  return low <= 0 && high >= 0;
}

/** An answer that is unclear as assumed is not called firm because nothing makes it clear. */
function verdictOf({ difference, isCancelled }: SensitivityResult, flipping: number): string {
  const count = counted(flipping, 'assumption');
  const range = flipping === 1 ? 'its range' : 'their range';
  if (isUnclear(difference))
    return flipping === 0
      ? `The difference is unclear as assumed, and no assumption${isCancelled ? ' tried so far' : ''} alone makes it clear`
      : `The difference is unclear as assumed; ${count} alone would make it clear within ${range}`;
  if (flipping > 0) return `${count} alone would give another answer within ${range}`;
  return isCancelled
    ? 'None of the assumptions tried so far turns the answer round'
    : 'No single assumption turns the answer round within its range';
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
        <Icon
          name={flipping === 0 && !isCancelled && !isUnclear(difference) ? 'check' : 'warn'}
          className="vi"
        />
        {verdictOf(result, flipping)}
      </h2>
      <p>
        {lead} {counted(models, 'behaviour model')} tried.
      </p>
      {isCancelled && (
        <p className="neg2">
          Stopped before it was finished: {counted(ledger.length, 'assumption')} tried. Not
          finished: {result.unfinished.map((part) => PARTS[part]).join(', ')}.
        </p>
      )}
    </section>
  );
}

interface PartProps {
  readonly result: SensitivityResult;
  readonly basis: ChartBasis;
  readonly fileName: string;
}

function BreakEvens({ result, basis, fileName }: PartProps) {
  const { breakEvens, ledger } = result;
  if (breakEvens.length === 0) return null;
  const label = (pointer: string): string =>
    ledger.find((row) => row.pointer === pointer)?.label ?? pointer;
  const number = (value: number) => plainCell(String(Math.round(value * 1000) / 1000));
  return (
    <ChartPanel
      title="Break-even of the two largest"
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
      basis={basis}
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

/** How many accounts were run, of how many. */
function sampledWords(sampled: number, accounts: number): string {
  if (sampled === accounts) return `all ${counted(accounts, 'account')} run`;
  return `${counted(sampled, 'account')} run, scaled to ${formatCount(accounts)}`;
}
