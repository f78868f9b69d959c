import type { Command } from '../../commands/registry.ts';

/** What can be done to the account that is shown; at work where one is (use-account-commands.ts). */
const OF_AN_ACCOUNT = [
  { id: 'account.why', title: 'Why this decision', shortcut: 'Ctrl+.' },
  { id: 'account.previous', title: 'Previous account in list', shortcut: 'Alt+PgUp' },
  { id: 'account.next', title: 'Next account in list', shortcut: 'Alt+PgDn' },
  { id: 'account.create', title: 'Create process…', group: 1 },
  { id: 'account.events', title: 'Modify events…', group: 1 },
  { id: 'account.agreements', title: 'Modify service agreements…', group: 1 },
  { id: 'account.cancelEvents', title: 'Cancel pending events…', group: 1 },
  { id: 'account.cancel', title: 'Cancel process…', group: 1 },
  { id: 'account.manual', title: 'Other manual work…', group: 1 },
  { id: 'account.whatIf', title: 'Try a what-if…', group: 2 },
  { id: 'account.case', title: 'Account as case…', group: 2 },
] as const;

/** Account, as it stands where no account is shown. */
export function accountCommands(): readonly Command[] {
  return OF_AN_ACCOUNT.map(
    (item): Command => ({
      ...item,
      section: 'Account',
      enabled: () => false,
      whyNot: () => 'Open an account first: Ctrl+5, then Enter on a row.',
      run: () => undefined,
    }),
  );
}
