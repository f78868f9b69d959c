import { Menu } from '@base-ui/react/menu';
import type { RefObject } from 'react';
import { type Command, commandTitle, runCommand } from '../commands/registry.ts';
import { showShortcut } from '../commands/shortcut.ts';
import { host } from '../host/index.ts';
import { Icon } from '../ui/Icon.tsx';
import { type BarItem, type BarMenu, isSubmenu } from './menu-model.ts';

interface Props {
  readonly menu: BarMenu;
  /** Where open menus stand in the page. */
  readonly home: RefObject<HTMLElement | null>;
}

/** The items of one menu. Drawn when the menu opens, so that each says what can be done at that moment. */
export function BarMenuItems({ menu, home }: Props) {
  return menu.groups.map((group, index) => (
    <Menu.Group key={keyOf(group[0]) ?? index} className="menu-group">
      {index === 0 ? null : <Menu.Separator />}
      {group.map((item) =>
        isSubmenu(item) ? (
          <Menu.SubmenuRoot key={item.label}>
            <Menu.SubmenuTrigger>
              <span className="what">{item.label}</span>
              <Icon name="chevronRight" />
            </Menu.SubmenuTrigger>
            <Menu.Portal container={home}>
              <Menu.Positioner className="menu-layer" sideOffset={2} alignOffset={-5}>
                <Menu.Popup className="menu">
                  {item.commands.map((command) => (
                    <CommandItem key={command.id} command={command} />
                  ))}
                </Menu.Popup>
              </Menu.Positioner>
            </Menu.Portal>
          </Menu.SubmenuRoot>
        ) : (
          <CommandItem key={item.id} command={item} />
        ),
      )}
    </Menu.Group>
  ));
}

function keyOf(item: BarItem | undefined): string | undefined {
  return item === undefined ? undefined : isSubmenu(item) ? item.label : item.id;
}

function CommandItem({ command }: { readonly command: Command }) {
  const enabled = command.enabled();
  const reason = enabled ? null : (command.whyNot?.() ?? null);
  return (
    <Menu.Item
      disabled={!enabled}
      onClick={() => runCommand(command.id)}
      {...(reason === null ? {} : { title: reason })}
    >
      <span className="what">
        {command.checked?.() === true ? <Icon name="check" label="on" /> : null}
        {command.submenu?.item ?? commandTitle(command)}
      </span>
      {command.shortcut === undefined ? null : (
        <span className="keys">{showShortcut(command.shortcut, host.isMac)}</span>
      )}
    </Menu.Item>
  );
}
