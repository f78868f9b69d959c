import type { ReactElement, ReactNode } from 'react';
import { Panel } from '../ui/Panel.tsx';
import { ChartMenu } from './ChartMenu.tsx';
import { basisSentences, type ChartBasis } from './chart-basis.ts';
import { type LazyTable, tableOf } from './lazy-table.ts';
import { stampedSub } from './stamped-sub.tsx';
import { TableTwin } from './TableTwin.tsx';

interface Props {
  readonly title: string;
  readonly sub?: string;
  readonly tools?: ReactNode;
  /** Above the table, for example what it comes to in a sentence. */
  readonly lead?: ReactNode;
  /** What the numbers are and what they were made from. */
  readonly basis: ChartBasis;
  readonly note?: string;
  readonly table: LazyTable;
  /** Without extension. */
  readonly fileName: string;
}

/** A panel of numbers that have no drawing: the table, its stamp and caption, and the menu that copies and saves it. */
export function TablePanel(props: Props): ReactElement {
  const { title, sub, tools, lead, basis, note, table, fileName } = props;
  return (
    <Panel
      title={title}
      sub={stampedSub(basis, sub)}
      note={basisSentences(basis, note)}
      tools={
        <>
          {tools}
          <ChartMenu title={title} basis={basis} table={table} fileName={fileName} />
        </>
      }
    >
      {lead}
      <TableTwin name={title} table={tableOf(table)} />
    </Panel>
  );
}
