import { type KeyboardEvent, type ReactElement, type ReactNode, useRef, useState } from 'react';
import { usePreferences } from '../stores/preferences-store.ts';
import { Panel } from '../ui/Panel.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { ChartMenu } from './ChartMenu.tsx';
import type { ChartTable } from './chart-table.ts';
import './charts.css';
import { TableTwin } from './TableTwin.tsx';

interface Props {
  /** A noun phrase of the measure; the finding is in the verdict (ux 3.7). */
  readonly title: string;
  readonly sub?: ReactNode;
  /** Legend of an ordered ramp, behind the title. */
  readonly legend?: ReactNode;
  readonly tools?: ReactNode;
  /** Below: what the intervals cover, what the baseline is. */
  readonly note?: ReactNode;
  /** The numbers of the chart, made from the same data. */
  readonly table: ChartTable;
  /** Without extension. */
  readonly fileName: string;
  /** The chart is a table or a list already: there is no picture of it to save. */
  readonly hasPicture?: boolean;
  /** The chart. */
  readonly children: ReactNode;
}

const VIEWS = [
  { id: 'chart', label: 'Chart' },
  { id: 'table', label: 'Table' },
] as const;

/**
 * A panel whose chart is also a table: the switch, the key T inside it, and Ctrl+Shift+T for all charts. Its menu copies
 * and saves the numbers.
 */
export function ChartPanel(props: Props): ReactElement {
  const { title, table, fileName, tools, legend, sub, hasPicture = true } = props;
  const drawing = useRef<HTMLDivElement>(null);
  const { chartsAsTables, singleKeys } = usePreferences();
  const [own, setOwn] = useState<{ view: 'chart' | 'table'; under: boolean } | null>(null);
  // The switch for all charts overrules a choice that was made under the other setting.
  const chosen = own !== null && own.under === chartsAsTables ? own.view : null;
  const view = chosen ?? (chartsAsTables ? 'table' : 'chart');
  const show = (next: 'chart' | 'table'): void => setOwn({ view: next, under: chartsAsTables });
  const onKeyDown = (event: KeyboardEvent): void => {
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
    if (!singleKeys || !plain || event.key.toLowerCase() !== 't') return;
    event.preventDefault();
    show(view === 'chart' ? 'table' : 'chart');
  };
  const head =
    sub === undefined && legend === undefined
      ? {}
      : {
          sub: (
            <>
              {sub}
              {legend}
            </>
          ),
        };
  return (
    <Panel
      title={title}
      {...head}
      {...(props.note === undefined ? {} : { note: props.note })}
      className="chart-panel"
      tools={
        <>
          {tools}
          <SegmentedControl label={`${title}: view`} options={VIEWS} value={view} onChange={show} />
          <ChartMenu
            title={title}
            table={table}
            fileName={fileName}
            {...(hasPicture ? { drawing } : {})}
          />
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the switch above, which is a control. */}
      <div ref={drawing} onKeyDown={onKeyDown}>
        {view === 'chart' ? props.children : <TableTwin name={title} table={table} />}
      </div>
    </Panel>
  );
}
