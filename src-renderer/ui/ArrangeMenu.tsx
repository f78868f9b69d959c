import { Menu } from '@base-ui/react/menu';

interface Props {
  /** The column's head: the menu opens at it and takes its width from it. */
  readonly head: Element;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** So many places to the right. */
  readonly onMove: (by: number) => void;
  /** Pixels. */
  readonly onResize: (width: number) => void;
  readonly onClose: () => void;
}

/** Pixels that a click makes a column wider or narrower. */
const CLICK_STEP = 32;

/** Moves and resizes a column by clicks; in the page's main part, for a grid holds nothing but rows. */
export function ArrangeMenu({ head, isFirst, isLast, onMove, onResize, onClose }: Props) {
  const resizeBy = (by: number) => onResize(head.getBoundingClientRect().width + by);
  return (
    <Menu.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Menu.Portal container={head.closest<HTMLElement>('main, [role="dialog"]') ?? undefined}>
        <Menu.Positioner
          className="menu-layer"
          anchor={head}
          align="end"
          sideOffset={4}
          positionMethod="fixed"
        >
          <Menu.Popup className="menu">
            <Menu.Item disabled={isFirst} onClick={() => onMove(-1)}>
              Move left
            </Menu.Item>
            <Menu.Item disabled={isLast} onClick={() => onMove(1)}>
              Move right
            </Menu.Item>
            <Menu.Separator />
            <Menu.Item closeOnClick={false} onClick={() => resizeBy(CLICK_STEP)}>
              Wider
            </Menu.Item>
            <Menu.Item closeOnClick={false} onClick={() => resizeBy(-CLICK_STEP)}>
              Narrower
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
