import { registerCommands } from '../commands/registry.ts';
import { accountCommands } from './menus/account-commands.ts';
import { editCommands } from './menus/edit-commands.ts';
import { fileCommands } from './menus/file-commands.ts';
import { helpCommands } from './menus/help-commands.ts';
import { recentCommands, watchRecent } from './menus/recent-commands.ts';
import { runCommands } from './menus/run-commands.ts';
import { strategyCommands } from './menus/strategy-commands.ts';
import { goCommands, viewCommands } from './menus/view-commands.ts';

/**
 * Every item of the menus (ux 1.4). A screen registers what it can do over the item of the same id while it is shown;
 * away from it the item stays, and says what it needs.
 */
export function registerGeneralCommands(): void {
  registerCommands([
    ...goCommands(),
    ...fileCommands(),
    ...editCommands(),
    ...viewCommands(),
    ...strategyCommands(),
    ...runCommands(),
    ...accountCommands(),
    ...helpCommands(),
  ]);
  // Files used before: the menu has them at the end of the group of Open.
  let leave = (): void => undefined;
  watchRecent(() => {
    leave();
    leave = registerCommands(recentCommands());
  });
}
