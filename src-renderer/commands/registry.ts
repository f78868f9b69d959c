import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** Menus in the order of the menu bar; `Go to` is shown in View and first in the palette. */
export const SECTIONS = [
  'Go to',
  'File',
  'Edit',
  'View',
  'Strategy',
  'Run',
  'Account',
  'Help',
] as const;
export type Section = (typeof SECTIONS)[number];

/** One thing a person can do. Menus, palette, keyboard and tooltips all read it from here. */
export interface Command {
  /** `file.save` */
  readonly id: string;
  /** Sentence case, names its effect; a function where it changes ("Undo Move severance to day 42"). */
  readonly title: string | (() => string);
  readonly section: Section;
  /** Menu inside the menu ("Theme") and what the item is called there ("Dark"). */
  readonly submenu?: { readonly name: string; readonly item: string };
  /** `Ctrl+Shift+S`; Ctrl is the command key on macOS. */
  readonly shortcut?: string;
  /** CSS selector: the keys mean this command only while the focus is inside; menus and palette always do. */
  readonly within?: string;
  /** Its keys are shown only: the parts of the page where they mean something listen themselves. */
  readonly keysElsewhere?: boolean;
  /** More keys for the same command, not shown. */
  readonly otherShortcuts?: readonly string[];
  enabled(): boolean;
  /** Why it is not enabled: said when its keys are pressed, for they give no tooltip. */
  whyNot?(): string | null;
  run(): void;
  /** A check mark in the menu. */
  checked?(): boolean;
  /** Items of a menu with the same group stand together. */
  readonly group?: number;
}

interface RegistryState {
  readonly layers: readonly (readonly Command[])[];
  /** One command for each id: that of the last layer, in the place where the id came first. */
  readonly commands: readonly Command[];
}

export const commandStore = createStore<RegistryState>(() => ({ layers: [], commands: [] }));

function stateOf(layers: readonly (readonly Command[])[]): RegistryState {
  const byId = new Map<string, Command>();
  for (const command of layers.flat()) byId.set(command.id, command);
  return { layers, commands: [...byId.values()] };
}

/**
 * Adds commands over those with the same id, which come back when these are taken away: menus have the same items in
 * the same places on every screen, and a screen says what they do there. Returns what takes them away.
 */
export function registerCommands(list: readonly Command[]): () => void {
  commandStore.setState(({ layers }) => stateOf([...layers, list]));
  return () => {
    commandStore.setState(({ layers }) => stateOf(layers.filter((layer) => layer !== list)));
  };
}

export function commandTitle(command: Command): string {
  return typeof command.title === 'string' ? command.title : command.title();
}

export function findCommand(id: string): Command | null {
  return commandStore.getState().commands.find((command) => command.id === id) ?? null;
}

/** Runs a command if it is there and enabled; answers whether it ran. */
export function runCommand(id: string): boolean {
  const command = findCommand(id);
  if (command === null || !command.enabled()) return false;
  command.run();
  return true;
}

export function useCommands(): readonly Command[] {
  return useStore(commandStore, (state) => state.commands);
}
