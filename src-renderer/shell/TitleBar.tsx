import { Menu } from '@base-ui/react/menu';
import { Menubar } from '@base-ui/react/menubar';
import { useRef } from 'react';
import { commandTitle, runCommand, useCommands } from '../commands/registry.ts';
import { showShortcut } from '../commands/shortcut.ts';
import { host } from '../host/index.ts';
import { isDirty, useDocumentState } from '../stores/document-state.ts';
import { Icon } from '../ui/Icon.tsx';
import { Logo } from './Logo.tsx';
import { menuBar } from './menu-model.ts';

/** Name, dirty mark and menus, in a plain browser only: the desktop program has native ones. */
export function TitleBar() {
  const document = useDocumentState();
  const commands = useCommands();
  // Open menus stay inside the banner, where screen readers look for them.
  const home = useRef<HTMLDivElement>(null);
  const dirty = isDirty(document);
  return (
    <header className="title">
      <Menubar className="menus" aria-label="Menu bar">
        <Logo />
        {menuBar(commands).map((menu) => (
          <Menu.Root key={menu.label}>
            <Menu.Trigger>{menu.label}</Menu.Trigger>
            <Menu.Portal container={home}>
              <Menu.Positioner className="menu-layer" sideOffset={4} align="start">
                <Menu.Popup className="menu">
                  {menu.groups.map((group, index) => (
                    <Menu.Group key={group[0]?.id ?? index} className="menu-group">
                      {index === 0 ? null : <Menu.Separator />}
                      {group.map((command) => (
                        <Menu.Item
                          key={command.id}
                          disabled={!command.enabled()}
                          onClick={() => runCommand(command.id)}
                        >
                          <span className="what">
                            {command.checked?.() === true ? <Icon name="check" label="on" /> : null}
                            {commandTitle(command)}
                          </span>
                          {command.shortcut === undefined ? null : (
                            <span className="keys">
                              {showShortcut(command.shortcut, host.isMac)}
                            </span>
                          )}
                        </Menu.Item>
                      ))}
                    </Menu.Group>
                  ))}
                </Menu.Popup>
              </Menu.Positioner>
            </Menu.Portal>
          </Menu.Root>
        ))}
      </Menubar>
      <div className="doc">
        {document.isOpen ? (
          <>
            {dirty ? <i className="dirty" aria-hidden="true" /> : null}
            <b className="name">{document.fileName}</b>
            {dirty ? <span className="t3">edited</span> : null}
          </>
        ) : null}
        <span className="t3">Collections Strategy Lab</span>
      </div>
      <div className="menu-home" ref={home} />
    </header>
  );
}
