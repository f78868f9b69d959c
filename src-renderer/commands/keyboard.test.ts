import { afterEach, describe, expect, it } from 'vitest';
import { commandFor } from './keyboard.ts';
import type { Command } from './registry.ts';
import type { KeyPress } from './shortcut.ts';

const command = (id: string, shortcut: string): Command => ({
  id,
  title: id,
  section: 'Edit',
  shortcut,
  enabled: () => true,
  run: () => undefined,
});
const commands = [
  command('undo', 'Ctrl+Z'),
  command('play', 'Space'),
  command('save', 'Ctrl+S'),
  command('general', 'Ctrl+D'),
  command('special', 'Ctrl+D'),
];
const OPTIONS = { isMac: false, singleKeys: true };

function press(key: string, ctrlKey = false): KeyPress {
  return { key, ctrlKey, metaKey: false, shiftKey: false, altKey: false };
}

function inside(html: string): Element {
  document.body.innerHTML = html;
  const element = document.querySelector('[data-here]');
  if (element === null) throw new Error('the fixture has no [data-here]');
  return element;
}

const idFor = (key: KeyPress, target: Element | null, options = OPTIONS) =>
  commandFor(key, target, commands, options)?.id ?? null;

afterEach(() => {
  document.body.innerHTML = '';
});

describe('keyboard', () => {
  it('leaves undo to a field with text that is not committed', () => {
    const field = inside('<input data-here data-uncommitted="true">');
    expect(idFor(press('z', true), field)).toBeNull();
    expect(idFor(press('s', true), field)).toBe('save');
    field.removeAttribute('data-uncommitted');
    expect(idFor(press('z', true), field)).toBe('undo');
  });

  it('lets keys mean one thing inside a part of the page and another thing outside', () => {
    const both = [command('back', 'Alt+←'), { ...command('earlier', 'Alt+←'), within: '.ladder' }];
    const alt: KeyPress = { ...press('ArrowLeft'), altKey: true };
    const meant = (html: string) => commandFor(alt, inside(html), both, OPTIONS)?.id ?? null;
    expect(meant('<div class="ladder"><button data-here></button></div>')).toBe('earlier');
    expect(meant('<div class="ladder"></div><button data-here></button>')).toBe('back');
    expect(commandFor(alt, null, both, OPTIONS)?.id).toBe('back');
  });

  it('does not act on single keys while typing, nor when they are switched off', () => {
    expect(idFor(press(' '), inside('<textarea data-here></textarea>'))).toBeNull();
    expect(idFor(press(' '), inside('<div data-here></div>'))).toBe('play');
    expect(idFor(press(' '), null, { isMac: false, singleKeys: false })).toBeNull();
  });

  it('gives a dialog the keyboard', () => {
    const button = inside('<div role="dialog"><button data-here>x</button></div>');
    expect(idFor(press('s', true), button)).toBeNull();
  });

  it('prefers the command that was registered last', () => {
    expect(idFor(press('d', true), null)).toBe('special');
  });
});
