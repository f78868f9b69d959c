import type { PhaseWords } from './day-order.ts';

/**
 * What the phases of the day call, by number. Such a phase has no turn of its own: it runs as often as it is called, and not at
 * all on most days.
 */
export const CALLED_PHASES: readonly PhaseWords[] = [
  {
    number: 9,
    title: 'Processes under way',
    does: 'Before the first day: collection processes that the portfolio says run already go on from their next event.',
    settings: ['portfolioProcesses'],
  },
  {
    number: 21,
    title: 'Known payments',
    does: 'Payments that the plan of the run knows beforehand, in its order.',
    settings: [],
  },
  {
    number: 23,
    title: 'Promised payments',
    does: 'A promise that is due today is paid, or is not.',
    settings: [],
  },
  {
    number: 24,
    title: 'Request for a pay plan',
    does: 'A customer asks to pay the aged debt of a class in instalments, on the terms of the behaviour model.',
    settings: [],
  },
  {
    number: 27,
    title: 'Dispute',
    does: 'A customer disputes the oldest unpaid bill: it is left out of arrears until the dispute is decided.',
    settings: [],
  },
  {
    number: 28,
    title: 'Leaving and bankruptcy',
    does: 'A customer leaves, and every agreement stops tomorrow; or goes bankrupt, and a hold ends the processes.',
    settings: [],
  },
  {
    number: 29,
    title: 'Receipt of a payment',
    does: 'Draws whether the payment will come back, then allocates it; severances that are paid end at once.',
    settings: [],
  },
  {
    number: 30,
    title: 'Allocation',
    does: 'Lowers debt that is due. By default the oldest arrears first, then by due day, agreement and id.',
    settings: ['allocation'],
  },
  {
    number: 31,
    title: 'Posting of a debit',
    does: 'Adds a debit; waiting credit of its class lowers it at once.',
    settings: [],
  },
  {
    number: 32,
    title: 'Posting of a credit',
    does: 'Lowers the oldest debt of the class by a credit that is no payment; severances that are paid end at once.',
    settings: ['poolCredits'],
  },
  {
    number: 33,
    title: 'Transfer of debt',
    does: 'Moves debt from one agreement to another, where it is a new charge on the next bill; no money moves.',
    settings: [],
  },
  {
    number: 34,
    title: 'Over-payment',
    does: 'What no bill takes is credit of the agreement that the payment was for, else of the one with the largest next bill; it lowers the next debit.',
    settings: [],
  },
  {
    number: 42,
    title: 'Start of a pay plan',
    does: 'Writes the plan and its instalments; the cancel rules of its class run as soon as the event that made it is complete.',
    settings: [],
  },
  {
    number: 51,
    title: 'Review of an account',
    does: 'By debt class: aged debt after pay plans, the first true condition, then its first row whose debt of the age is more than the amount.',
    settings: ['ageBasis', 'ageTest', 'oldestBucketAgeDays', 'poolCredits', 'runningProcess'],
  },
  {
    number: 55,
    title: 'Process creation',
    does: 'Takes champion or challenger, links agreements with debt of the age, dates all events. One process an account and class.',
    settings: ['dateMode'],
  },
  {
    number: 56,
    title: 'Process of a dunning schedule',
    does: 'One process an account and class from level 0 to its restoration or the last level; the steps of a level get their dates when it is reached.',
    settings: ['dateMode'],
  },
  {
    number: 58,
    title: 'Event gate',
    does: 'Lets an event run, or keeps it waiting for a hold.',
    settings: [],
  },
  {
    number: 59,
    title: 'Guardrails',
    does: 'Every guardrail that is on judges a step that holds let through: blocks it, moves it to the first allowed day, or warns.',
    settings: [],
  },
  {
    number: 61,
    title: 'Shared capacity',
    does: "Whether a step that takes agents or crews finds room in its group's workday: by the group's order, then who waits longest, then a hash of the account id. Else it asks again on the next workday.",
    settings: [],
  },
  {
    number: 62,
    title: 'Taking up a step',
    does: 'A due step of a collection or write-off process runs, waits, moves or goes to a person: holds decide, then guardrails, then capacity.',
    settings: [],
  },
  {
    number: 65,
    title: 'Effects',
    does: 'The one place where an event changes the world.',
    settings: [],
  },
  {
    number: 66,
    title: 'Failed event',
    does: 'Tells every attempt; the first one also writes an error row and asks for a To Do.',
    settings: ['failedEventRetryDays'],
  },
  {
    number: 70,
    title: 'Start of severance',
    does: 'Nominates an agreement of the primary service, else the secondary, else all; the largest debt, then the lowest id.',
    settings: [],
  },
  {
    number: 71,
    title: 'Creation of a severance',
    does: 'The first true criterion of the agreement type by priority chooses the template; steps that wait for no other get their dates.',
    settings: ['severanceDateMode'],
  },
  {
    number: 73,
    title: 'Field work',
    does: 'Orders one field activity for each service point, done on drawn workdays, and switches the service when the last is done.',
    settings: [],
  },
  {
    number: 74,
    title: 'End of a severance',
    does: 'Money came in or a pay plan was made: a severance whose debt up to its base day, after pay plans, is at or under the threshold is cancelled; a service that was cut and has not expired is reconnected.',
    settings: ['thresholdDebt', 'poolCredits'],
  },
  {
    number: 81,
    title: 'Write-off attempts',
    does: 'Tries to transfer, write down or refund the balance of a stopped agreement, in the order of its control.',
    settings: [],
  },
  {
    number: 83,
    title: 'Closing of agreements',
    does: 'A stopped, final-billed agreement closes when its balance is exactly zero; the last one of a write-off process cancels it.',
    settings: [],
  },
  {
    number: 84,
    title: 'Agency referrals',
    does: 'Refers debt to an agency, follows what is owed, closes what is paid or taken back.',
    settings: [],
  },
  {
    number: 85,
    title: 'Contact outcome',
    does: 'Whether the contact reaches the customer; it acts from the next day plus its lag.',
    settings: [],
  },
  {
    number: 86,
    title: 'Promise to pay',
    does: 'A customer who was spoken to may promise to pay what is owed in the class, one promise at a time.',
    settings: [],
  },
  {
    number: 88,
    title: 'Complaints',
    does: 'A contact or a cut may bring a complaint, more likely after many contacts.',
    settings: [],
  },
];
