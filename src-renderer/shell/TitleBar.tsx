import { Menu } from '@base-ui/react/menu';
import { Menubar } from '@base-ui/react/menubar';
import {
  memo,
  type RefObject,
  startTransition,
  useDeferredValue,
  useEffect,
  useRef,
  useState,
} from 'react';
import { type Command, useCommands } from '../commands/registry.ts';
import { isDirty, useDocumentState } from '../stores/document-state.ts';
import { behindNextFrame } from '../ui/after-paint.ts';
import { BarMenuItems } from './BarMenuItems.tsx';
import { Logo } from './Logo.tsx';
import { menuBar } from './menu-model.ts';

/** Name, dirty mark and menus, in a plain browser only: the desktop program has native ones. */
export const TitleBar = memo(function TitleBar() {
  const document = useDocumentState();
  // Screens bring and take commands as they come and go: the menus follow once the screen is drawn.
  const commands = useDeferredValue(useCommands());
  // Open menus stay inside the banner, where screen readers look for them.
  const home = useRef<HTMLDivElement>(null);
  const dirty = isDirty(document);
  return (
    <header className="title">
      <Menus commands={commands} home={home} />
      <div className="doc">
        {document.isOpen ? (
          <>
            {dirty ? <i className="dirty" aria-hidden="true" /> : null}
            <b className="name">{document.fileName}</b>
            {dirty ? <span className="t3">edited</span> : null}
          </>
        ) : null}
        <span className="t3 product">Collections Strategy Lab</span>
      </div>
      <div className="menu-home" ref={home} />
    </header>
  );
});

interface MenusProps {
  readonly commands: readonly Command[];
  readonly home: RefObject<HTMLDivElement | null>;
}

const Menus = memo(function Menus({ commands, home }: MenusProps) {
  // A menu bar asks which of its items are in sight, and has the whole page laid out for it: once it is painted, it is.
  const [isReady, setReady] = useState(false);
  useEffect(() => behindNextFrame(() => startTransition(() => setReady(true))), []);
  if (!isReady) {
    return (
      <div className="menus" inert={true}>
        <Logo />
        {menuBar(commands).map(({ label }) => (
          <button type="button" key={label}>
            {label}
          </button>
        ))}
      </div>
    );
  }
  return (
    <Menubar className="menus" aria-label="Menu bar">
      <Logo />
      {menuBar(commands).map((menu) => (
        <Menu.Root key={menu.label}>
          <Menu.Trigger>{menu.label}</Menu.Trigger>
          <Menu.Portal container={home}>
            <Menu.Positioner className="menu-layer" sideOffset={4} align="start">
              <Menu.Popup className="menu">
                <BarMenuItems menu={menu} home={home} />
              </Menu.Popup>
            </Menu.Positioner>
          </Menu.Portal>
        </Menu.Root>
      ))}
    </Menubar>
  );
});
