import type { Command } from '../../commands/registry.ts';
import { documentStore } from '../../stores/document-state.ts';
import { go } from '../../stores/navigation-store.ts';

const hasStrategy = (): boolean => documentStore.getState().summary.strategies.length > 0;

/** What only the editor can do: the same items on every screen, at work where the editor is. */
const IN_EDITOR = [
  { id: 'strategy.addStep', title: 'Add step', shortcut: 'Ctrl+Enter' },
  { id: 'strategy.earlier', title: 'Move step earlier', shortcut: 'Alt+←' },
  { id: 'strategy.later', title: 'Move step later', shortcut: 'Alt+→' },
  { id: 'strategy.weekEarlier', title: 'Move step a week earlier', shortcut: 'Alt+Shift+←' },
  { id: 'strategy.weekLater', title: 'Move step a week later', shortcut: 'Alt+Shift+→' },
  { id: 'strategy.rowUp', title: 'Move row up', shortcut: 'Alt+↑' },
  { id: 'strategy.rowDown', title: 'Move row down', shortcut: 'Alt+↓' },
] as const;

/** What leads to the editor from elsewhere, and opens there. */
function inDialog(id: string, title: string, dialog: string, shortcut?: string): Command {
  return {
    id,
    title,
    section: 'Strategy',
    group: 2,
    ...(shortcut === undefined ? {} : { shortcut }),
    enabled: hasStrategy,
    whyNot: () => 'Add a strategy first.',
    run: () => go('strategy', { dialog }),
  };
}

/** Strategy, as it stands away from the editor (use-strategy-commands.ts has it inside). */
export function strategyCommands(): readonly Command[] {
  return [
    ...IN_EDITOR.map(
      (item): Command => ({
        ...item,
        section: 'Strategy',
        keysElsewhere: true,
        enabled: () => false,
        whyNot: () => 'Select a step or a row on the Strategy screen first.',
        run: () => undefined,
      }),
    ),
    {
      id: 'strategy.addChallenger',
      title: 'Add challenger',
      section: 'Strategy',
      group: 1,
      enabled: hasStrategy,
      whyNot: () => 'Add a strategy first.',
      run: () => void addChallengerOfChampion(),
    },
    {
      id: 'strategy.promote',
      title: 'Promote challenger to champion',
      section: 'Strategy',
      group: 1,
      enabled: () => false,
      whyNot: () => 'Show the challenger on the Strategy screen first.',
      run: () => undefined,
    },
    inDialog('strategy.changes', 'Compare with saved…', 'changes'),
    inDialog('strategy.validate', 'Validate', 'problems', 'F8'),
    {
      id: 'strategy.nextProblem',
      title: 'Next problem',
      section: 'Strategy',
      group: 2,
      shortcut: 'Shift+F8',
      enabled: hasStrategy,
      whyNot: () => 'Add a strategy first.',
      run: () => go('strategy', { dialog: 'problems' }),
    },
  ];
}

async function addChallengerOfChampion(): Promise<void> {
  const { addChallengerHere } = await import('../../features/compare/add-challenger-here.ts');
  await addChallengerHere();
}
