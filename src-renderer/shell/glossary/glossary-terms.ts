import { MEASURE_DEFINITIONS } from '../../../src-engine/model/measure-definitions.ts';

/** A word of the field and what it means in this program. */
export interface GlossaryTerm {
  readonly id: string;
  readonly term: string;
  readonly meaning: string;
  /** Other words for it, and what else it is found by. */
  readonly also: string;
}

const term = (id: string, name: string, meaning: string, also = ''): GlossaryTerm => ({
  id,
  term: name,
  meaning,
  also,
});

/** Words of collections (CC&B and its neighbours), said plainly. */
const WORDS: readonly GlossaryTerm[] = [
  term(
    'account',
    'Account',
    'The unit whose debt is reviewed. It has service agreements, a customer class, a collection class, a currency and a credit rating.',
  ),
  term(
    'account-debt-monitor',
    'Account Debt Monitor',
    'The nightly job that compares the debt of accounts that are due for review with the criteria rows, and creates collection processes.',
    'ADM ADM2 review',
  ),
  term(
    'aging',
    'Aging',
    'Debt sorted by how long it has been past due: 1 to 30 days, 31 to 60, 61 to 90, more than 90.',
    'ageing buckets',
  ),
  term(
    'arm',
    'Arm',
    'One strategy in a comparison: the champion or one of up to four challengers.',
  ),
  term(
    'arrears',
    'Arrears',
    'What is past due and unpaid, after all credits. A new bill is no arrears before its due date.',
    'overdue debt aged past due',
  ),
  term(
    'base-date',
    'Base date',
    'The cut-off of a collection process. Only debt that was past due on or before it decides whether the process goes on.',
    'collection amount base date',
  ),
  term(
    'budget',
    'Budget billing',
    'The same amount every month instead of the real use. Cancelling it makes the real balance due.',
    'level billing',
  ),
  term(
    'cancel-threshold',
    'Cancel threshold',
    'A process is cancelled when the debt in its class falls to this amount or less.',
    'DC COLL CAN T1',
  ),
  term(
    'cash-only',
    'Cash only',
    'A score that rises with returned payments. Above its threshold cheques are refused.',
  ),
  term(
    'challenger',
    'Challenger',
    'A strategy that is tried against the champion on the same accounts with the same luck.',
  ),
  term('champion', 'Champion', 'The strategy in use, with which every challenger is compared.'),
  term(
    'class-control',
    'Class control',
    'The rules for one combination of debt class, collection class, division and currency: its conditions and criteria rows.',
    'collection class control CCC',
  ),
  term(
    'collection-class',
    'Collection class',
    'The segment of an account that is used for collections. It comes from the customer class and can be changed by hand.',
  ),
  term(
    'collection-event',
    'Collection event',
    'One scheduled action of a process: a letter, an SMS, a call, a To Do, an effect on the credit rating, a start of severance. Pending, complete or cancelled.',
    'step treatment contact',
  ),
  term(
    'collection-process',
    'Collection process',
    'A dated list of events for the debt of one class of one account, with the service agreements that owe it. An account has at most one at a time for each debt class.',
  ),
  term(
    'condition',
    'Condition',
    'A yes or no question about an account, for example whether it is on budget billing. The first that holds decides which criteria rows are tried.',
    'collection condition COLL COND',
  ),
  term(
    'condition-with-further-tests',
    'Condition with further tests',
    'A condition that asks several tests at once and is true when all of them are, for example a credit rating below 600, more than $500.00 owed and nobody vulnerable. What should match either test is two conditions.',
    'combined condition and all of these segment',
  ),
  term(
    'credit-rating',
    'Credit rating',
    'A starting value less the points of what went wrong, each for a limited time. Below its threshold the account is risky.',
  ),
  term(
    'criteria-row',
    'Criteria row',
    'A least age and a least amount of debt. The first row that fits chooses the process template.',
    'debt criterion arrears criteria',
  ),
  term(
    'cure',
    'Cure',
    'An account cures when the debt of its class falls to the cancel threshold or below. Self-cure is a cure before any contact.',
    'self-cure cured',
  ),
  term(
    'debt-class',
    'Debt class',
    'The kind of a debt, for example energy or deposit. Every service agreement has one, and processes are made for each.',
  ),
  term(
    'dunning',
    'Dunning',
    'The telecom word for collections: reminders and measures that grow with each level.',
  ),
  term(
    'event-activator',
    'Collection Event Activator',
    'The nightly job that carries out the events whose trigger date has come.',
    'CET',
  ),
  term(
    'evidence',
    'Evidence',
    'What shows that an exported strategy was tested: run, engine version, seed, portfolio fingerprint, measures, guardrails, reviewer.',
  ),
  term(
    'field-activity',
    'Field activity',
    'Work at the premises: warn, disconnect, reconnect.',
    'FA',
  ),
  term(
    'final-notice',
    'Final notice',
    'The last letter before severance. A guardrail says how many days it must be old before service may end.',
  ),
  term(
    'guardrail',
    'Guardrail',
    'A rule that a strategy may not break, such as no disconnection in a cold spell. Some hold an event back, some limit an outcome; a breach blocks the export, never the simulation.',
    'protection limit',
  ),
  term(
    'hold',
    'Hold',
    'A time during which events wait: a dispute, a promise, a moratorium, help that was asked for.',
    'dispute pause moratorium',
  ),
  term(
    'interval',
    '95% interval',
    'Where the difference lies when only luck is in doubt. It does not cover errors of the behaviour model: Sensitivity does.',
    'confidence noise',
  ),
  term(
    'pay-plan',
    'Pay plan',
    'A promise to pay given amounts on given days. While it is kept its debt is left alone. Active, kept, broken or cancelled.',
    'arrangement instalment',
  ),
  term(
    'process-monitor',
    'Collection Process Monitor',
    'The nightly job that looks at processes after a payment, and cancels those whose debt has fallen to the threshold.',
    'CPM',
  ),
  term(
    'process-template',
    'Process template',
    'The ladder of events that a new process gets, each with the day after creation.',
    'ladder',
  ),
  term('promise', 'Promise to pay', 'An amount and a day that a customer promised on a call.'),
  term(
    'referral',
    'Agency referral',
    'A debt that was given to a collection agency, which keeps a fee of what it collects.',
  ),
  term(
    'replication',
    'Replication',
    'One run of all accounts through all days with its own luck. Every arm meets the same luck, so that their difference is precise.',
    'draw seed',
  ),
  term(
    'roll-rate',
    'Roll rate',
    'The share of debt of one age that is in the next worse age a month later, by balance.',
  ),
  term(
    'service-agreement',
    'Service agreement',
    'The contract for one service under an account. It owns the bills and payments.',
    'SA',
  ),
  term(
    'severance',
    'Severance process',
    'The steps that end a service: warning, disconnection, final bill. One service agreement each.',
    'disconnection cut SET',
  ),
  term(
    'severance-template',
    'Severance template',
    'The steps of a severance process, chosen by what is found at the premises: life support, master meter, or neither.',
  ),
  term(
    'stock-flow',
    'Stock and flow',
    'A flow counts what happened in a time, such as cash of a day; a stock is what stands at a moment, such as arrears.',
  ),
  term(
    'swap-set',
    'Swap set',
    'Accounts that two strategies treat differently: severed under one and not under the other.',
  ),
  term(
    'to-do',
    'To Do entry',
    'A piece of work for a person, with a type that says what and a role that says who.',
    'work list queue',
  ),
  term(
    'trigger-date',
    'Trigger date',
    'The day on which an event is carried out, moved to a workday by the calendar.',
  ),
  term(
    'write-off',
    'Write-off',
    'Giving up debt of a stopped and final-billed agreement, after letters and perhaps an agency.',
    'WET',
  ),
];

/** Measures of a comparison, with the definition that their tooltips have. */
function measures(): readonly GlossaryTerm[] {
  return Object.values(MEASURE_DEFINITIONS).map(({ id, label, definition }) =>
    term(`measure-${id}`, label, definition, 'measure'),
  );
}

/** Every word, by the alphabet. */
export function glossaryTerms(): readonly GlossaryTerm[] {
  return [...WORDS, ...measures()].sort((a, b) =>
    a.term.toLowerCase() < b.term.toLowerCase() ? -1 : 1,
  );
}

/** Words that a text is found in: those whose name starts with it first. */
export function findTerms(terms: readonly GlossaryTerm[], text: string): readonly GlossaryTerm[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return terms;
  const rank = ({ term: name, also, meaning }: GlossaryTerm): number => {
    if (name.toLowerCase().startsWith(wanted)) return 0;
    if (name.toLowerCase().includes(wanted)) return 1;
    if (also.toLowerCase().includes(wanted)) return 2;
    return meaning.toLowerCase().includes(wanted) ? 3 : 4;
  };
  return terms
    .map((one) => ({ one, rank: rank(one) }))
    .filter((found) => found.rank < 4)
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one);
}
