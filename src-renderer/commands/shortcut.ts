/** The keys of a shortcut, in the form in which they are compared. */
interface Keys {
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly key: string;
}

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const NAMES: Readonly<Record<string, string>> = {
  '←': 'arrowleft',
  '→': 'arrowright',
  '↑': 'arrowup',
  '↓': 'arrowdown',
  Del: 'delete',
  Esc: 'escape',
  Space: ' ',
  PgUp: 'pageup',
  PgDn: 'pagedown',
  Plus: '+',
};

function parse(shortcut: string): Keys {
  const parts = shortcut.split('+');
  const key = parts.at(-1) ?? '';
  return {
    ctrl: parts.includes('Ctrl'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
    key: NAMES[key] ?? key.toLowerCase(),
  };
}

/** Whether a key press is this shortcut. On macOS the command key stands for Ctrl. */
export function matchesShortcut(shortcut: string, press: KeyPress, isMac: boolean): boolean {
  const keys = parse(shortcut);
  const ctrl = isMac ? press.metaKey : press.ctrlKey;
  const other = isMac ? press.ctrlKey : press.metaKey;
  // Punctuation needs Shift on some keyboards: the character itself decides.
  const punctuation = /^[^a-z0-9 ]$/.test(keys.key);
  return (
    press.key.toLowerCase() === keys.key &&
    ctrl === keys.ctrl &&
    !other &&
    press.altKey === keys.alt &&
    (punctuation || press.shiftKey === keys.shift)
  );
}

/** Keys that type or move in a field when pressed alone. */
export function isSingleKey(shortcut: string): boolean {
  const keys = parse(shortcut);
  return !keys.ctrl && !keys.alt && !/^f\d+$/.test(keys.key);
}

/** `Ctrl Shift S`, or `⇧⌘S` on macOS. */
export function showShortcut(shortcut: string, isMac: boolean): string {
  if (!isMac) return shortcut.split('+').join(' ');
  const symbols: Record<string, string> = { Ctrl: '⌘', Shift: '⇧', Alt: '⌥' };
  const parts = shortcut.split('+');
  const modifiers = ['Alt', 'Shift', 'Ctrl'].filter((name) => parts.slice(0, -1).includes(name));
  return `${modifiers.map((name) => symbols[name] ?? '').join('')}${parts.at(-1) ?? ''}`;
}
