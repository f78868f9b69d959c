import { Menu } from '@base-ui/react/menu';
import { type ReactElement, useRef } from 'react';
import { host } from '../host/index.ts';
import { showFailure, showToast } from '../stores/toast-store.ts';
import { Icon } from '../ui/Icon.tsx';
import { type ChartTable, tableCsv, tableTsv } from './chart-table.ts';
import { copyText } from './copy-text.ts';

interface Props {
  readonly title: string;
  readonly table: ChartTable;
  /** Without extension. */
  readonly fileName: string;
}

/** What can be done with a panel's numbers: copy them for a spreadsheet or as CSV, or save them. */
export function ChartMenu({ title, table, fileName }: Props): ReactElement {
  // Beside its button, inside the page's landmarks, and not in a portal at the end of the document.
  const place = useRef<HTMLSpanElement>(null);
  const copy = async (text: string, what: string): Promise<void> => {
    const copied = await copyText(text);
    if (copied) showToast('plain', `Copied ${what} of "${title}".`);
    else showToast('bad', 'The clipboard is not available here. Save the numbers as CSV instead.');
  };
  const save = async (): Promise<void> => {
    const saved = await host.saveFile({
      kind: 'table',
      suggestedName: `${fileName}.csv`,
      bytes: new TextEncoder().encode(tableCsv(table)),
      target: null,
      overwriteChanged: false,
    });
    if (!saved.ok) showFailure(saved.error);
    else if (saved.value !== null) showToast('good', `Saved ${saved.value.name}.`);
  };
  return (
    <Menu.Root>
      <span ref={place}>
        <Menu.Trigger className="icb" aria-label={`${title}: menu`} title="Panel menu">
          <Icon name="more" />
        </Menu.Trigger>
      </span>
      <Menu.Portal container={place}>
        <Menu.Positioner className="menu-layer" align="end" sideOffset={4} positionMethod="fixed">
          <Menu.Popup className="menu">
            <Menu.Item onClick={() => void copy(tableTsv(table), 'the table')}>
              Copy table
            </Menu.Item>
            <Menu.Item onClick={() => void copy(tableCsv(table), 'the CSV')}>Copy as CSV</Menu.Item>
            <Menu.Item onClick={() => void save()}>Save as CSV…</Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
