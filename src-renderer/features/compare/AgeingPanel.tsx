import type { RunView } from '../../../src-engine/protocol/methods.ts';
import { AgeingBars } from '../../charts/AgeingBars.tsx';
import { ChartPanel } from '../../charts/ChartPanel.tsx';
import { ageingTable } from '../../charts/chart-tables.ts';
import { runBasis } from '../../charts/run-basis.ts';
import { moneyValues } from '../../charts/value-format.ts';
import { armTitle } from '../../ui/arm-style.ts';

/** In the order of AGE_BUCKETS. */
const BUCKETS = ['Not yet due', '1–30', '31–60', '61–90', '91+ days'];

/** Open debt by days past due at some days, one group of bars an arm. */
export function AgeingPanel({ view }: { readonly view: RunView }) {
  const { header } = view;
  const format = moneyValues(header.currency);
  const arms = view.ageing.map((amounts, arm) => ({ arm, label: armTitle(arm), amounts }));
  return (
    <ChartPanel
      title="Aging of arrears"
      sub="by days past due, at the start of days"
      legend={
        <span className="age-legend">
          {BUCKETS.map((bucket, age) => (
            <span key={bucket}>
              <i style={{ background: `var(--age-${age})` }} />
              {bucket}
            </span>
          ))}
        </span>
      }
      table={ageingTable(arms, view.ageingDays, BUCKETS, format)}
      fileName={`run-${header.id}-ageing`}
      basis={runBasis(header, {
        kind: 'stock',
        days: view.ageingDays,
        at: 'start',
      })}
      note="Open debt by the age of its oldest unpaid part."
    >
      <AgeingBars
        name="Aging of arrears by arm and day"
        arms={arms}
        days={view.ageingDays}
        buckets={BUCKETS}
        format={format}
      />
    </ChartPanel>
  );
}
