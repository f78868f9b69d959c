import { Menu } from '@base-ui/react/menu';
import { useRef } from 'react';
import type { ManualActionName } from '../../../src-engine/model/manual-command.ts';
import { runCommand } from '../../commands/registry.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { MANUAL_STARTS } from './manual/manual-starts.ts';

/** Their place is beside the title; the others are in the menu behind them. */
const BUTTONS: readonly string[] = ['account.events', 'account.cancel'];

interface Props {
  readonly onManual: (action: ManualActionName | null) => void;
}

/** Manual work on the account: the two that are asked for most, and a menu of the others, with what else leaves from here. */
export function ManualButtons({ onManual }: Props) {
  // Beside its button, inside the page's landmarks, and not in a portal at the end of the document.
  const place = useRef<HTMLSpanElement>(null);
  return (
    <>
      {MANUAL_STARTS.filter(({ id }) => BUTTONS.includes(id)).map(({ id, title, action }) => (
        <Button key={id} onClick={() => onManual(action)}>
          {title}
        </Button>
      ))}
      <Menu.Root>
        <span ref={place}>
          <Menu.Trigger className="btn icon" aria-label="More for this account">
            <Icon name="more" />
          </Menu.Trigger>
        </span>
        <Menu.Portal container={place}>
          <Menu.Positioner className="menu-layer" align="end" sideOffset={4} positionMethod="fixed">
            <Menu.Popup className="menu">
              {MANUAL_STARTS.filter(({ id }) => !BUTTONS.includes(id)).map(
                ({ id, title, action }) => (
                  <Menu.Item key={id} onClick={() => onManual(action)}>
                    {title}
                  </Menu.Item>
                ),
              )}
              <Menu.Separator />
              <Menu.Item onClick={() => runCommand('account.case')}>Account as case…</Menu.Item>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </>
  );
}
