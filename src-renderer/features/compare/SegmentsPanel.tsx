import type { RunView } from '../../../src-engine/protocol/methods.ts';
import { ChartPanel } from '../../charts/ChartPanel.tsx';
import { segmentTable } from '../../charts/chart-tables.ts';
import { runBasis } from '../../charts/run-basis.ts';
import { SegmentDots, type SegmentRow } from '../../charts/SegmentDots.tsx';
import { exactMoneyValues } from '../../charts/value-format.ts';
import { counted } from '../../format/count.ts';
import { go } from '../../stores/navigation-store.ts';
import { armTitle } from '../../ui/arm-style.ts';
import { SEGMENT_NOTE } from './interval-notes.ts';

/** Net cash difference per account, by segment. */
export function SegmentsPanel({ view }: { readonly view: RunView }) {
  const { header } = view;
  const format = exactMoneyValues(header.currency);
  const rows: SegmentRow[] = view.segments.map((segment) => ({
    key: segment.segment,
    label: segment.segment,
    note: counted(segment.accounts, 'account'),
    size: segment.accounts,
    points: segment.differences.map((difference, index) => ({
      arm: index + 1,
      label: armTitle(index + 1),
      ...difference,
    })),
  }));
  return (
    <ChartPanel
      title="Net cash per account by segment"
      sub="difference to champion"
      table={segmentTable(rows, format)}
      fileName={`run-${header.id}-segments`}
      basis={runBasis(header, { kind: 'flow' })}
      note={SEGMENT_NOTE}
    >
      <SegmentDots
        name="Net cash per account by segment, difference to champion"
        rows={rows}
        format={format}
        sides={['collects less', 'more']}
        onOpen={(segment) =>
          go('accounts', { run: String(header.id), segment, sort: 'difference', down: '1' })
        }
      />
    </ChartPanel>
  );
}
