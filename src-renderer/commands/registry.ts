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
  /** `Ctrl+Shift+S`; Ctrl is the command key on macOS. */
  readonly shortcut?: string;
  /** CSS selector: the keys mean this command only while the focus is inside; menus and palette always do. */
  readonly within?: string;
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
  readonly commands: readonly Command[];
}

export const commandStore = createStore<RegistryState>(() => ({ commands: [] }));

/** Adds commands, replacing those with the same id. Returns what takes them away again. */
export function registerCommands(list: readonly Command[]): () => void {
  const ids = new Set(list.map((command) => command.id));
  commandStore.setState(({ commands }) => ({
    commands: [...commands.filter((command) => !ids.has(command.id)), ...list],
  }));
  return () => {
    commandStore.setState(({ commands }) => ({
      commands: commands.filter((command) => !list.includes(command)),
    }));
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
