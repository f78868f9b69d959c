import { expect, it } from 'vitest';
import { type Command, commandStore, findCommand, registerCommands } from './registry.ts';

const command = (id: string, title: string): Command => ({
  id,
  title,
  section: 'Edit',
  enabled: () => true,
  run: () => undefined,
});

it('a screen says what an item does while it is shown, in the place where the item always stands', () => {
  const leaveGeneral = registerCommands([
    command('a', 'A'),
    command('b', 'standing'),
    command('c', 'C'),
  ]);
  const leaveScreen = registerCommands([command('b', 'of the screen'), command('d', 'D')]);
  const titles = () => commandStore.getState().commands.map(({ title }) => title);
  expect(titles()).toEqual(['A', 'of the screen', 'C', 'D']);

  leaveScreen();
  expect(titles()).toEqual(['A', 'standing', 'C']);
  expect(findCommand('d')).toBeNull();

  leaveGeneral();
  expect(titles()).toEqual([]);
});
