import { preferencesStore } from '../stores/preferences-store.ts';
import { showToast } from '../stores/toast-store.ts';
import { type Command, commandStore } from './registry.ts';
import { isSingleKey, type KeyPress, matchesShortcut } from './shortcut.ts';

/** Reload keys of the browser: a simulation tool never loses work to one. */
const RELOAD = ['Ctrl+R', 'Ctrl+Shift+R'];
const TYPING = 'input, textarea, select, [contenteditable="true"]';
/** Keys that a field with text that is not committed yet keeps for itself. */
const FIELD_OWNED = ['Ctrl+Z', 'Ctrl+Shift+Z', 'Ctrl+Y'];

function shortcutsOf(command: Command): readonly string[] {
  const first = command.shortcut === undefined ? [] : [command.shortcut];
  return [...first, ...(command.otherShortcuts ?? [])];
}

/** The command that a key press means, or null. The last registered wins: a screen may refine a general key. */
export function commandFor(
  press: KeyPress,
  target: EventTarget | null,
  commands: readonly Command[],
  options: { readonly isMac: boolean; readonly singleKeys: boolean },
): Command | null {
  const element = target instanceof Element ? target : null;
  // A dialog has the keyboard to itself.
  if (element?.closest('[role="dialog"], [role="alertdialog"]')) return null;
  const typing = element?.closest(TYPING) !== null && element !== null;
  const uncommitted = element !== null && element.closest('[data-uncommitted]') !== null;
  for (let i = commands.length - 1; i >= 0; i--) {
    const command = commands[i];
    if (command === undefined) continue;
    const hit = shortcutsOf(command).find((keys) => matchesShortcut(keys, press, options.isMac));
    if (hit === undefined || command.keysElsewhere === true) continue;
    if (command.within !== undefined && !element?.closest(command.within)) continue;
    if (isSingleKey(hit) && (typing || !options.singleKeys)) continue;
    if (uncommitted && FIELD_OWNED.includes(hit)) continue;
    return command;
  }
  return null;
}

function sayWhyNot(command: Command): void {
  const reason = command.whyNot?.() ?? null;
  if (reason !== null) showToast('plain', reason);
}

/** One listener for all shortcuts. Keys that a widget has used are left alone. */
export function startKeyboard(isMac: boolean): () => void {
  const listener = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const { singleKeys } = preferencesStore.getState();
    const { commands } = commandStore.getState();
    const command = commandFor(event, event.target, commands, { isMac, singleKeys });
    if (command !== null) {
      event.preventDefault();
      if (command.enabled()) command.run();
      else sayWhyNot(command);
      return;
    }
    if (RELOAD.some((keys) => matchesShortcut(keys, event, isMac))) event.preventDefault();
  };
  window.addEventListener('keydown', listener);
  return () => window.removeEventListener('keydown', listener);
}
