import { Menu } from '@base-ui/react/menu';
import { useRef } from 'react';
import type { Column } from '../../ui/data-table-types.ts';
import { Icon } from '../../ui/Icon.tsx';
import { canHide } from './shown-columns.ts';

interface Props<Row> {
  readonly columns: readonly Column<Row>[];
  readonly shown: readonly Column<Row>[];
  readonly onTurn: (id: string) => void;
}

/** Which columns a table shows. */
export function ColumnMenu<Row>({ columns, shown, onTurn }: Props<Row>) {
  // Beside its button, inside the page's landmarks, and not in a portal at the end of the document.
  const place = useRef<HTMLSpanElement>(null);
  return (
    <Menu.Root>
      <span ref={place}>
        <Menu.Trigger className="btn small">Columns</Menu.Trigger>
      </span>
      <Menu.Portal container={place}>
        <Menu.Positioner className="menu-layer" align="end" sideOffset={4} positionMethod="fixed">
          <Menu.Popup className="menu">
            {columns.map((column) =>
              canHide(columns, column.id) ? (
                <Menu.CheckboxItem
                  key={column.id}
                  checked={shown.some(({ id }) => id === column.id)}
                  onCheckedChange={() => onTurn(column.id)}
                >
                  <span className="menu-check">
                    <Menu.CheckboxItemIndicator>
                      <Icon name="check" />
                    </Menu.CheckboxItemIndicator>
                  </span>
                  {column.name ?? column.id}
                </Menu.CheckboxItem>
              ) : null,
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
