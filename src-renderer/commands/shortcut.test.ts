import { describe, expect, it } from 'vitest';
import { isSingleKey, type KeyPress, matchesShortcut, showShortcut } from './shortcut.ts';

function press(key: string, modifiers: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...modifiers };
}

describe('shortcuts', () => {
  it('needs exactly its modifiers', () => {
    expect(matchesShortcut('Ctrl+S', press('s', { ctrlKey: true }), false)).toBe(true);
    expect(matchesShortcut('Ctrl+S', press('S', { ctrlKey: true, shiftKey: true }), false)).toBe(
      false,
    );
    expect(
      matchesShortcut('Ctrl+Shift+S', press('S', { ctrlKey: true, shiftKey: true }), false),
    ).toBe(true);
    expect(matchesShortcut('Ctrl+S', press('s'), false)).toBe(false);
    expect(matchesShortcut('F5', press('F5'), false)).toBe(true);
    expect(matchesShortcut('Alt+←', press('ArrowLeft', { altKey: true }), false)).toBe(true);
    expect(matchesShortcut('Space', press(' '), false)).toBe(true);
  });

  it('takes the command key on macOS', () => {
    expect(matchesShortcut('Ctrl+S', press('s', { metaKey: true }), true)).toBe(true);
    expect(matchesShortcut('Ctrl+S', press('s', { ctrlKey: true }), true)).toBe(false);
    expect(showShortcut('Ctrl+Shift+S', true)).toBe('⇧⌘S');
    expect(showShortcut('Ctrl+Shift+S', false)).toBe('Ctrl Shift S');
  });

  it('finds punctuation wherever the keyboard has it', () => {
    expect(matchesShortcut('Ctrl+/', press('/', { ctrlKey: true, shiftKey: true }), false)).toBe(
      true,
    );
  });

  it('knows keys that type', () => {
    expect(['Space', 'W', '→', 'Shift+→'].map(isSingleKey)).toEqual([true, true, true, true]);
    expect(['F5', 'Ctrl+K', 'Alt+←'].map(isSingleKey)).toEqual([false, false, false]);
  });
});
