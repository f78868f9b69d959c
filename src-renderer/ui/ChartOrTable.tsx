import { type ReactNode, useState } from 'react';
import { usePreferences } from '../stores/preferences-store.ts';
import { Panel } from './Panel.tsx';
import { SegmentedControl } from './SegmentedControl.tsx';

interface Props {
  readonly title: string;
  readonly sub?: ReactNode;
  readonly tools?: ReactNode;
  readonly note?: ReactNode;
  readonly className?: string;
  readonly chart: ReactNode;
  readonly table: ReactNode;
}

const VIEWS = [
  { id: 'chart', label: 'Chart' },
  { id: 'table', label: 'Table' },
] as const;

/** A panel whose chart is also a table, one key away (ux 0.2). Ctrl+Shift+T switches all of them. */
export function ChartOrTable({ chart, table, tools, ...panel }: Props) {
  const { chartsAsTables } = usePreferences();
  const [chosen, choose] = useState<{ view: 'chart' | 'table'; under: boolean } | null>(null);
  // The switch for all charts overrules a choice that was made under the other setting.
  const own = chosen !== null && chosen.under === chartsAsTables ? chosen.view : null;
  const view = own ?? (chartsAsTables ? 'table' : 'chart');
  return (
    <Panel
      {...panel}
      flush={view === 'table'}
      tools={
        <>
          {tools}
          <SegmentedControl
            label={`${panel.title}: view`}
            options={VIEWS}
            value={view}
            onChange={(next) => choose({ view: next, under: chartsAsTables })}
          />
        </>
      }
    >
      {view === 'chart' ? chart : <div className="scroll-x">{table}</div>}
    </Panel>
  );
}
