import { Menu } from '@base-ui/react/menu';
import { type ReactElement, type RefObject, useRef } from 'react';
import { host } from '../host/index.ts';
import { showFailure, showToast } from '../stores/toast-store.ts';
import { Icon } from '../ui/Icon.tsx';
import { chartPicture } from './chart-picture.ts';
import { type ChartTable, tableCsv, tableTsv } from './chart-table.ts';
import { copyText } from './copy-text.ts';
import { pngOfPicture } from './png-of-picture.ts';

interface Props {
  readonly title: string;
  readonly table: ChartTable;
  /** Without extension. */
  readonly fileName: string;
  /** Where the chart is drawn; pictures are offered only with it. */
  readonly drawing?: RefObject<Element | null>;
}

/** What can be done with a panel: copy its numbers for a spreadsheet or as CSV, save them, save its picture. */
export function ChartMenu({ title, table, fileName, drawing }: Props): ReactElement {
  // Beside its button, inside the page's landmarks, and not in a portal at the end of the document.
  const place = useRef<HTMLSpanElement>(null);
  const copy = async (text: string, what: string): Promise<void> => {
    const copied = await copyText(text);
    if (copied) showToast('plain', `Copied ${what} of "${title}".`);
    else showToast('bad', 'The clipboard is not available here. Save the numbers as CSV instead.');
  };
  const savePicture = async (form: 'png' | 'svg'): Promise<void> => {
    const chart = drawing?.current ?? null;
    const picture = chart === null ? null : chartPicture(chart, title);
    const bytes =
      picture === null
        ? null
        : form === 'svg'
          ? new TextEncoder().encode(picture.svg)
          : await pngOfPicture(picture);
    if (bytes === null)
      showToast(
        'plain',
        `"${title}" is not drawn now. Switch to the chart, or save the numbers as CSV.`,
      );
    else await saveBytes(form === 'png' ? 'image' : 'drawing', `${fileName}.${form}`, bytes);
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
            <Menu.Item
              onClick={() =>
                void saveBytes(
                  'table',
                  `${fileName}.csv`,
                  new TextEncoder().encode(tableCsv(table)),
                )
              }
            >
              Save as CSV…
            </Menu.Item>
            {drawing !== undefined && (
              <>
                <Menu.Item onClick={() => void savePicture('png')}>Save as PNG…</Menu.Item>
                <Menu.Item onClick={() => void savePicture('svg')}>Save as SVG…</Menu.Item>
              </>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** Asks the host where, writes, and says so. */
async function saveBytes(
  kind: 'table' | 'image' | 'drawing',
  suggestedName: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const saved = await host.saveFile({
    kind,
    suggestedName,
    bytes,
    target: null,
    overwriteChanged: false,
  });
  if (!saved.ok) showFailure(saved.error);
  else if (saved.value !== null) showToast('good', `Saved ${saved.value.name}.`);
}
