import type { CommandProblem } from '../model/manual-command.ts';

/** What refuses a command or warns of it, as a sentence, and how to mend it (domain.md 3.17). */
export interface CommandWords {
  /** What is so where it does neither, without a full stop. No two are alike. */
  readonly met: string;
  readonly message: string;
  readonly hint: string;
}

const words = (met: string, message: string, hint: string): CommandWords => ({
  met,
  message,
  hint,
});

export const COMMAND_WORDS: Readonly<Record<CommandProblem, CommandWords>> = {
  'unknown-debt-class': words(
    'The portfolio has the debt class',
    'The portfolio has no such debt class.',
    'Use a code of the portfolio.',
  ),
  'no-active-process': words(
    'The debt class has an active process',
    'The debt class has no active process on that day.',
    'Create one, or choose a day on which it is running.',
  ),
  'process-exists': words(
    'The debt class has no active process yet',
    'The debt class already has an active process.',
    'Cancel it first: an account has one process per debt class.',
  ),
  'no-control': words(
    'A class control covers the account',
    'No class control covers the account’s division, collection class and debt class.',
    'Add a class control to the strategy.',
  ),
  'unknown-template': words(
    'The strategy has the template',
    'The strategy of the arm has no such template.',
    'Use a code of its templates of that kind.',
  ),
  'unknown-event-type': words(
    'The strategy has the event type',
    'The strategy of the arm has no such event type.',
    'Use a code of its event types.',
  ),
  'foreign-event-type': words(
    'The event type is one of collection',
    'The event type cannot stand in a collection process.',
    'Use one whose algorithm is for collection.',
  ),
  'unknown-collection-class': words(
    'The portfolio has the collection class',
    'The portfolio has no such collection class.',
    'Use a code of the portfolio.',
  ),
  'base-date-in-future': words(
    'The base date does not lie ahead',
    'The base date lies in the future.',
    'Give 0 or more days in arrears.',
  ),
  'no-agreement': words(
    'The process has a service agreement',
    'The process has no service agreement.',
    'Name at least one agreement of the debt class.',
  ),
  'unknown-agreement': words(
    'The account has the service agreements',
    'The account has no such service agreement.',
    'Name an agreement of this account.',
  ),
  'other-debt-class': words(
    'They are of the debt class of the process',
    'The service agreement belongs to another debt class.',
    'Name one of the process’s debt class.',
  ),
  'agreement-ended': words(
    'No service agreement named is closed or cancelled',
    'The service agreement is closed or cancelled.',
    'Name one that is not.',
  ),
  'already-linked': words(
    'The service agreement is not in the process yet',
    'The service agreement is in the process already.',
    'Nothing needs to be done.',
  ),
  'not-linked': words(
    'The service agreement is in the process',
    'The service agreement is not in the process.',
    'Name one that the process lists.',
  ),
  'sequence-used': words(
    'The sequence is free',
    'Another event of the process has this sequence.',
    'Choose a sequence that is free.',
  ),
  'no-such-event': words(
    'The process has the event',
    'The process has no such event.',
    'Name a sequence that it lists.',
  ),
  'not-pending': words(
    'The event is pending',
    'The event is no longer pending: completed and cancelled events are history.',
    'Choose a pending event.',
  ),
  'date-in-past': words(
    'The trigger date does not lie in the past',
    'The trigger date lies in the past: the event runs at the next activation.',
    'Choose today or later to have it wait.',
  ),
  'not-a-workday': words(
    'The trigger date is a workday',
    'The trigger date is not a workday.',
    'Choose a workday.',
  ),
  'cancelled-at-once': words(
    'The debt is above the cancel threshold',
    'The debt is at or under the cancel threshold: the monitor would cancel the process at its first look.',
    'Choose fewer days in arrears, or leave the process out.',
  ),
  'on-hold': words(
    'No hold keeps it back',
    'A hold keeps the event from running.',
    'Lift the hold first.',
  ),
  guardrail: words(
    'No guardrail forbids it on that day',
    'A guardrail forbids the event on that day.',
    'Choose another day; cslab explain names the rule.',
  ),
  'day-not-in-future': words(
    'The date lies ahead',
    'The date does not lie in the future.',
    'Choose a later date.',
  ),
  'no-active-plan': words(
    'The debt class has an active pay plan',
    'The debt class has no active pay plan.',
    'Nothing needs to be done.',
  ),
  'no-instalments': words(
    'The pay plan has instalments',
    'The pay plan has no instalments.',
    'Give at least one.',
  ),
  'instalment-not-positive': words(
    'Every instalment is more than zero',
    'An instalment is zero or negative.',
    'Give each a positive amount.',
  ),
  'instalments-not-in-order': words(
    'The instalments are in the order of their dates',
    'The instalments are not in the order of their dates.',
    'Sort them; two may not fall on one day.',
  ),
  'same-collection-class': words(
    'The collection class is another one',
    'The account has this collection class already.',
    'Nothing needs to be done.',
  ),
  'no-such-entry': words(
    'The account has the To Do entry',
    'The account has no such To Do entry.',
    'Count its entries from 1.',
  ),
  'already-complete': words(
    'The To Do entry is not complete yet',
    'The To Do entry is complete already.',
    'Nothing needs to be done.',
  ),
  'no-service': words(
    'The service agreement has a service to sever',
    'The service agreement has no service to sever.',
    'Name an active one.',
  ),
  'severance-exists': words(
    'No severance or reconnection is under way',
    'A severance or reconnection of the service agreement is under way.',
    'Cancel it first.',
  ),
  'life-support': words(
    'No life support hangs on the service',
    'Life support hangs on the service: it is never taken away.',
    'Agree a pay plan or refer the debt instead.',
  ),
  'no-active-severance': words(
    'A severance is under way',
    'No severance of the service agreement is under way.',
    'Nothing needs to be done.',
  ),
  'not-stopped': words(
    'The service agreement is stopped',
    'The service agreement is not stopped: what it owes is collected, not written off.',
    'Sever it first, or name a stopped one.',
  ),
  'not-final-billed': words(
    'It has its final bill',
    'The service agreement has no final bill yet.',
    'Choose a day after its final bill.',
  ),
  'never-written-off': words(
    'Its type has a write-off debt class',
    'The agreement type has no write-off debt class: its debt is never written off.',
    'Give the type one in the strategy.',
  ),
  'nothing-owed': words(
    'The service agreement owes something',
    'The service agreement owes nothing.',
    'Name one that owes.',
  ),
  'write-off-exists': words(
    'The write-off debt class has no active process yet',
    'The write-off debt class already has an active process.',
    'Cancel it first, or wait for its end.',
  ),
  'no-active-write-off': words(
    'The service agreement is in an active write-off process',
    'The service agreement is in no active write-off process.',
    'Nothing needs to be done.',
  ),
  'unknown-agency': words(
    'The agency takes referrals',
    'The strategy of the arm has no such agency that takes referrals.',
    'Use the code of an active agency of its write-off rules.',
  ),
  'referral-exists': words(
    'No agency has the debt yet',
    'An agency has the debt of this service agreement already.',
    'Cancel that referral first.',
  ),
  'not-referred': words(
    'An agency has the debt',
    'No agency has the debt of this service agreement.',
    'Nothing needs to be done.',
  ),
  'not-in-role': words(
    'The To Do entry belongs to the role',
    'The To Do entry belongs to another role.',
    'Use the role that has it; the To Do list shows it.',
  ),
  'not-a-supervisor': words(
    'The role is a supervisor, or no supervisor is needed',
    'Only a supervisor gives an entry to somebody else or to another role.',
    'Use a role that the strategy makes a supervisor.',
  ),
  'assigned-to-another': words(
    'Nobody else is working the To Do entry',
    'Somebody else is working the To Do entry.',
    'Have a supervisor assign it, or let them finish.',
  ),
  'same-role': words(
    'The To Do entry has another role so far',
    'The To Do entry has this role already.',
    'Nothing needs to be done.',
  ),
  'role-not-allowed': words(
    'The role may work entries of this To Do type',
    'The role may not work entries of this To Do type.',
    'Use a role that the type allows.',
  ),
};
