import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { registerCommands } from '../commands/registry.ts';
import { CommandPalette } from './CommandPalette.tsx';

vi.mock('../engine-client/client.ts', () => ({
  callEngine: () => Promise.reject(new Error('no engine in this test')),
  onEngineCrash: () => () => undefined,
}));

const save = vi.fn();
const forbidden = vi.fn();
let remove: () => void = () => undefined;

beforeEach(() => {
  remove = registerCommands([
    {
      id: 'a.save',
      title: 'Save',
      section: 'File',
      shortcut: 'Ctrl+S',
      enabled: () => true,
      run: save,
    },
    { id: 'a.undo', title: 'Undo', section: 'Edit', enabled: () => false, run: forbidden },
  ]);
});

afterEach(() => {
  remove();
  cleanup();
});

describe('command palette', () => {
  it('finds while typing and runs the chosen command with Enter', async () => {
    const onClose = vi.fn();
    render(<CommandPalette onClose={onClose} />);
    const field = screen.getByRole('combobox');
    fireEvent.change(field, { target: { value: 'sav' } });
    const options = screen.getAllByRole('option');
    expect(options).toHaveLength(1);
    expect(options[0]?.textContent).toBe('SaveCtrl S');
    expect(field.getAttribute('aria-activedescendant')).toBe(options[0]?.id);
    await act(async () => {
      fireEvent.keyDown(field, { key: 'Enter' });
      await new Promise((resolve) => setTimeout(resolve, 5));
    });
    expect(onClose).toHaveBeenCalledOnce();
    expect(save).toHaveBeenCalledOnce();
  });

  it('shows what cannot be done now without doing it', () => {
    render(<CommandPalette onClose={() => undefined} />);
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'undo' } });
    const option = screen.getByRole('option');
    expect(option.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(option);
    expect(forbidden).not.toHaveBeenCalled();
  });

  it('says when nothing is found', () => {
    render(<CommandPalette onClose={() => undefined} />);
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'zzz' } });
    expect(screen.queryAllByRole('option')).toHaveLength(0);
    expect(screen.getByRole('status').textContent).toContain('Nothing is called that');
  });
});
