import type { ManualActionName } from '../../../../src-engine/model/manual-command.ts';

/** An item of the Account menu that opens the form of manual work. */
export interface ManualStart {
  /** Of the command. */
  readonly id: string;
  readonly title: string;
  /** What the form begins with; null leaves the usual. */
  readonly action: ManualActionName | null;
}

/** What is done most by hand, as the menu and the account's head have it (ux 1.4, 2.5b). */
export const MANUAL_STARTS: readonly ManualStart[] = [
  { id: 'account.create', title: 'Create process…', action: 'create-process' },
  { id: 'account.events', title: 'Modify events…', action: 'change-event' },
  { id: 'account.agreements', title: 'Modify service agreements…', action: 'remove-agreement' },
  { id: 'account.cancelEvents', title: 'Cancel pending events…', action: 'cancel-events' },
  { id: 'account.cancel', title: 'Cancel process…', action: 'cancel-process' },
  { id: 'account.manual', title: 'Other manual work…', action: null },
];
