import { commandTitle, SECTIONS, useCommands } from '../commands/registry.ts';
import { showShortcut } from '../commands/shortcut.ts';
import { host } from '../host/index.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

/** Every shortcut there is now, from the registry. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const commands = useCommands();
  return (
    <Dialog
      title="Keyboard shortcuts"
      readOnly
      onClose={onClose}
      footer={<Button onClick={onClose}>Close</Button>}
    >
      <table>
        <thead>
          <tr>
            <th>Command</th>
            <th className="num">Keys</th>
          </tr>
        </thead>
        {SECTIONS.map((section) => {
          const mine = commands.filter(
            (command) => command.section === section && command.shortcut !== undefined,
          );
          if (mine.length === 0) return null;
          return (
            <tbody key={section}>
              <tr>
                <th scope="rowgroup" colSpan={2}>
                  {section}
                </th>
              </tr>
              {mine.map((command) => (
                <tr key={command.id}>
                  <td>{commandTitle(command)}</td>
                  <td className="num">
                    <kbd>{showShortcut(command.shortcut ?? '', host.isMac)}</kbd>
                  </td>
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
    </Dialog>
  );
}
