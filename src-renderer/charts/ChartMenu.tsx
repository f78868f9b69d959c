import { Menu } from '@base-ui/react/menu';
import { type ReactElement, type RefObject, useRef } from 'react';
import { Icon } from '../ui/Icon.tsx';
import type { ChartBasis } from './chart-basis.ts';
import { chartExports } from './chart-exports.ts';
import type { LazyTable } from './lazy-table.ts';

interface Props {
  readonly title: string;
  /** Below a picture; nothing when left out. */
  readonly caption?: string;
  /** What the numbers were made from; left out where no behaviour model has a part in them. */
  readonly basis?: ChartBasis;
  readonly table: LazyTable;
  /** Without extension. */
  readonly fileName: string;
  /** Where the chart is drawn; pictures are offered only with it. */
  readonly drawing?: RefObject<Element | null>;
}

/** What can be done with a panel: copy its numbers for a spreadsheet or as CSV, save them, copy and save its picture. */
export function ChartMenu(props: Props): ReactElement {
  const { title, caption = '', basis = null, table, fileName, drawing } = props;
  // Beside its button, inside the page's landmarks, and not in a portal at the end of the document.
  const place = useRef<HTMLSpanElement>(null);
  const drawn = (): Element | null => drawing?.current ?? null;
  const exports = chartExports({ title, caption, basis, table, fileName, drawn });
  const item = (label: string, run: () => Promise<void>): ReactElement => (
    <Menu.Item onClick={() => void run()}>{label}</Menu.Item>
  );
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
            {item('Copy table', exports.copyTable)}
            {item('Copy as CSV', exports.copyCsv)}
            {item('Save as CSV…', exports.saveCsv)}
            {drawing !== undefined && (
              <>
                {item('Copy picture', exports.copyImage)}
                {item('Save as PNG…', exports.savePng)}
                {item('Save as SVG…', exports.saveSvg)}
              </>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
