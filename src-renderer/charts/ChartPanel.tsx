import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useDeferredValue,
  useRef,
  useState,
} from 'react';
import { usePreference } from '../stores/preferences-store.ts';
import { Panel } from '../ui/Panel.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { ChartMenu } from './ChartMenu.tsx';
import { stampedSub } from './stamped-sub.tsx';
import './charts.css';
import { basisSentences, type ChartBasis } from './chart-basis.ts';
import { type LazyTable, tableOf } from './lazy-table.ts';
import { TableTwin } from './TableTwin.tsx';

interface Props {
  /** A noun phrase of the measure; the finding is in the verdict (ux 3.7). */
  readonly title: string;
  readonly sub?: ReactNode;
  /** Legend of an ordered ramp, above the chart: pictures show it too. */
  readonly legend?: ReactNode;
  readonly tools?: ReactNode;
  /** Below: what the numbers are and what they were made from. */
  readonly basis: ChartBasis;
  /** Behind it: what the intervals cover, what the marks mean. */
  readonly note?: string;
  /** The numbers of the chart, made from the same data. */
  readonly table: LazyTable;
  /** Without extension. */
  readonly fileName: string;
  /** The chart. */
  readonly children: ReactNode;
}

const VIEWS = [
  { id: 'chart', label: 'Chart' },
  { id: 'table', label: 'Table' },
] as const;

/**
 * A panel whose chart is also a table: the switch, the key T inside it, and Ctrl+Shift+T for all charts. Its menu copies
 * and saves the numbers and the picture; all of them say what the chart was made from.
 */
export function ChartPanel(props: Props): ReactElement {
  const { title, basis, note, table, fileName, tools, legend, sub } = props;
  const drawing = useRef<HTMLDivElement>(null);
  const singleKeys = usePreference('singleKeys');
  // All charts of a page at once are much to draw: the key is answered first.
  const chartsAsTables = useDeferredValue(usePreference('chartsAsTables'));
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
  const caption = basisSentences(basis, note);
  return (
    <Panel
      title={title}
      sub={stampedSub(basis, sub)}
      note={caption}
      className="chart-panel"
      tools={
        <>
          {tools}
          <SegmentedControl label={`${title}: view`} options={VIEWS} value={view} onChange={show} />
          <ChartMenu
            title={title}
            caption={caption}
            basis={basis}
            table={table}
            fileName={fileName}
            drawing={drawing}
          />
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the switch above, which is a control. */}
      <div ref={drawing} onKeyDown={onKeyDown}>
        {view === 'chart' ? (
          <>
            {legend}
            {props.children}
          </>
        ) : (
          <TableTwin name={title} table={tableOf(table)} />
        )}
      </div>
    </Panel>
  );
}
