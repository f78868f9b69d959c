import type { CommandProblem } from '../model/manual-command.ts';

/** What refuses a command or warns of it, as a sentence, and how to mend it (domain.md 3.17). */
export interface CommandWords {
  readonly message: string;
  readonly hint: string;
}

const words = (message: string, hint: string): CommandWords => ({ message, hint });

export const COMMAND_WORDS: Readonly<Record<CommandProblem, CommandWords>> = {
  'unknown-debt-class': words(
    'The portfolio has no such debt class.',
    'Use a code of the portfolio.',
  ),
  'no-active-process': words(
    'The debt class has no active process on that day.',
    'Create one, or choose a day on which it is running.',
  ),
  'process-exists': words(
    'The debt class already has an active process.',
    'Cancel it first: an account has one process per debt class.',
  ),
  'no-control': words(
    'No class control covers the account’s division, collection class and debt class.',
    'Add a class control to the strategy.',
  ),
  'unknown-template': words(
    'The strategy of the arm has no such template.',
    'Use a code of its templates of that kind.',
  ),
  'unknown-event-type': words(
    'The strategy of the arm has no such event type.',
    'Use a code of its event types.',
  ),
  'foreign-event-type': words(
    'The event type cannot stand in a collection process.',
    'Use one whose algorithm is for collection.',
  ),
  'unknown-collection-class': words(
    'The portfolio has no such collection class.',
    'Use a code of the portfolio.',
  ),
  'base-date-in-future': words(
    'The base date lies in the future.',
    'Give 0 or more days in arrears.',
  ),
  'no-agreement': words(
    'The process has no service agreement.',
    'Name at least one agreement of the debt class.',
  ),
  'unknown-agreement': words(
    'The account has no such service agreement.',
    'Name an agreement of this account.',
  ),
  'other-debt-class': words(
    'The service agreement belongs to another debt class.',
    'Name one of the process’s debt class.',
  ),
  'agreement-ended': words(
    'The service agreement is closed or cancelled.',
    'Name one that is not.',
  ),
  'already-linked': words(
    'The service agreement is in the process already.',
    'Nothing needs to be done.',
  ),
  'not-linked': words(
    'The service agreement is not in the process.',
    'Name one that the process lists.',
  ),
  'sequence-used': words(
    'Another event of the process has this sequence.',
    'Choose a sequence that is free.',
  ),
  'no-such-event': words('The process has no such event.', 'Name a sequence that it lists.'),
  'not-pending': words(
    'The event is no longer pending: completed and cancelled events are history.',
    'Choose a pending event.',
  ),
  'date-in-past': words(
    'The trigger date lies in the past: the event runs at the next activation.',
    'Choose today or later to have it wait.',
  ),
  'not-a-workday': words('The trigger date is not a workday.', 'Choose a workday.'),
  'cancelled-at-once': words(
    'The debt is at or under the cancel threshold: the monitor would cancel the process at its first look.',
    'Choose fewer days in arrears, or leave the process out.',
  ),
  'on-hold': words('A hold keeps the event from running.', 'Lift the hold first.'),
  guardrail: words(
    'A guardrail forbids the event on that day.',
    'Choose another day; cslab explain names the rule.',
  ),
  'day-not-in-future': words('The date does not lie in the future.', 'Choose a later date.'),
  'no-active-plan': words('The debt class has no active pay plan.', 'Nothing needs to be done.'),
  'no-instalments': words('The pay plan has no instalments.', 'Give at least one.'),
  'instalment-not-positive': words(
    'An instalment is zero or negative.',
    'Give each a positive amount.',
  ),
  'instalments-not-in-order': words(
    'The instalments are not in the order of their dates.',
    'Sort them; two may not fall on one day.',
  ),
  'same-collection-class': words(
    'The account has this collection class already.',
    'Nothing needs to be done.',
  ),
  'no-such-entry': words('The account has no such To Do entry.', 'Count its entries from 1.'),
  'already-complete': words('The To Do entry is complete already.', 'Nothing needs to be done.'),
  'no-service': words('The service agreement has no service to sever.', 'Name an active one.'),
  'severance-exists': words(
    'A severance or reconnection of the service agreement is under way.',
    'Cancel it first.',
  ),
  'life-support': words(
    'Life support hangs on the service: it is never taken away.',
    'Agree a pay plan or refer the debt instead.',
  ),
  'no-active-severance': words(
    'No severance of the service agreement is under way.',
    'Nothing needs to be done.',
  ),
  'not-stopped': words(
    'The service agreement is not stopped: what it owes is collected, not written off.',
    'Sever it first, or name a stopped one.',
  ),
  'not-final-billed': words(
    'The service agreement has no final bill yet.',
    'Choose a day after its final bill.',
  ),
  'never-written-off': words(
    'The agreement type has no write-off debt class: its debt is never written off.',
    'Give the type one in the strategy.',
  ),
  'nothing-owed': words('The service agreement owes nothing.', 'Name one that owes.'),
  'write-off-exists': words(
    'The write-off debt class already has an active process.',
    'Cancel it first, or wait for its end.',
  ),
  'no-active-write-off': words(
    'The service agreement is in no active write-off process.',
    'Nothing needs to be done.',
  ),
  'unknown-agency': words(
    'The strategy of the arm has no such agency that takes referrals.',
    'Use the code of an active agency of its write-off rules.',
  ),
  'referral-exists': words(
    'An agency has the debt of this service agreement already.',
    'Cancel that referral first.',
  ),
  'not-referred': words(
    'No agency has the debt of this service agreement.',
    'Nothing needs to be done.',
  ),
  'not-in-role': words(
    'The To Do entry belongs to another role.',
    'Use the role that has it; the To Do list shows it.',
  ),
  'not-a-supervisor': words(
    'Only a supervisor gives an entry to somebody else or to another role.',
    'Use a role that the strategy makes a supervisor.',
  ),
  'assigned-to-another': words(
    'Somebody else is working the To Do entry.',
    'Have a supervisor assign it, or let them finish.',
  ),
  'same-role': words('The To Do entry has this role already.', 'Nothing needs to be done.'),
  'role-not-allowed': words(
    'The role may not work entries of this To Do type.',
    'Use a role that the type allows.',
  ),
};
