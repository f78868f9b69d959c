import { cliHelp } from '../../src-engine/hosts/node/cli-help.ts';
import { EXIT_CODE_MEANING } from '../../src-engine/hosts/node/exit-code.ts';
import { verbHelp } from '../../src-engine/hosts/node/options/help-text.ts';
import { kebabCase, snakeCase } from '../../src-engine/hosts/node/run-output/words.ts';
import { VERBS } from '../../src-engine/hosts/node/verbs/list.ts';
import {
  LOG_KIND,
  LOG_OUTCOME,
  type LogKindName,
  type LogOutcomeName,
} from '../../src-engine/model/event-log.ts';
import { RATE_DEFINITIONS, RATE_IDS } from '../../src-engine/model/rate-definitions.ts';
import {
  ACCOUNT_MEASURES,
  type AccountMeasure,
  DAILY_METRICS,
  FIRST_STOCK,
} from '../../src-engine/model/run.ts';

const EVENT_MEANING: Readonly<Record<LogKindName, string>> = {
  processCreated:
    'a collection process was created; the outcome says whether a live test chose the template; the amount is the debt that the rule compared',
  eventCompleted:
    'written as the code of the event type in the strategy, for example `LT-10`: the step was carried out',
  processCancelled: 'the debt fell to the cancel threshold; the amount is what was left',
  processCompleted: 'every step has run',
  severanceStarted: 'severance of a service agreement began; the amount is its debt',
  payment: 'the customer paid; the amount is the payment',
  planInstalment: 'an instalment of a pay plan was paid; the amount is the payment',
  arrangementBroken: 'a payment arrangement was broken; the amount is what is owed at once',
  planBroken: 'a pay plan was broken; the amount is what was paid on it',
  planKept: 'a pay plan was kept to its end; the amount is what was paid on it',
  severanceCancelled:
    'the debt fell to the threshold while severance ran; the amount is what was left',
  agreementRemoved:
    'a service agreement left its process because its own debt is paid; the amount is what was left',
  agreementLinked:
    'a service agreement whose debt reached the age joined the running process; the amount is that debt',
  billed: 'a bill was completed; the amount is its total',
  feeCharged: 'a fee or late payment charge was posted; the amount is the fee',
  paymentReturned: 'a payment came back for insufficient funds; the amount is the payment',
  creditPosted: 'a credit that is no payment was posted; the amount is the credit',
  eventFailed: 'a step failed and is tried again',
  eventSkipped: 'a step failed too often and was left out',
  eventCancelled: 'a step was cancelled by hand',
  severanceEvent: 'a step of a severance process was carried out',
  fieldActivity: 'field work was done',
  severanceCompleted: 'every step of a severance process has run',
  severanceTemplate: 'which template the severance or reconnection follows, after its start',
  criteriaRow:
    'which criteria row began the process, after its creation: `criteria-row:CONTROL/CONDITION/ROW`',
  reconnectStarted: 'reconnection of a cut service began',
  agreementExpired: 'a service agreement is to be stopped',
  agreementStopped:
    'a service agreement was stopped and final billed; the amount is the final bill',
  agreementClosed: 'a stopped service agreement owes nothing any more and was closed',
  barred: 'a service was barred',
  restored: 'a barred service was restored',
  budgetCancelled: 'a budget was cancelled; the amount is the synchronising adjustment',
  planStarted: 'a pay plan was agreed; the amount is its sum',
  planCanceled: 'a pay plan was cancelled',
  promiseMade: 'the customer promised to pay; the amount is the promise',
  promiseKept: 'a promise was kept',
  promiseBroken: 'a promise was broken; the amount is what is missing',
  holdBegan: 'a hold began',
  holdEnded: 'a hold ended',
  guardrail: 'a guardrail spoke: the outcome says whether it blocked, deferred or warned',
  writeOffStarted: 'a write-off process was created; the amount is the debt',
  writeOffEvent: 'a step of a write-off process was carried out',
  writeOffCompleted: 'every step of a write-off process has run',
  writeOffCancelled: 'a write-off process ended because the debt is gone',
  referred:
    'debt was given to a collection agency, or (changed) the debt that it has changed; the amount is the debt',
  referralClosed: 'an agency referral ended',
  writtenOff: 'debt was written off; the amount is the debt',
  toDoCreated: 'a To Do entry was created',
  toDoSuppressed: 'an override by message left a To Do entry out',
  letterExtracted: 'a letter was printed',
  command: 'a person asked for something: accepted or refused',
  error: 'data or rules did not fit; the outcome says what',
  disputeRaised: 'a customer disputed the oldest unpaid bill; the amount is disputed',
  disputeDecided: 'a dispute was upheld or not; the amount is the credit',
  customerLeft: 'a customer left: every service agreement stops; the amount is the open debt',
  bankruptcy: 'a customer went bankrupt; the amount is the open debt',
  planRequested: 'a customer asked for a pay plan; the amount is the debt that it spreads',
  complaint: 'a customer complained; the amount is what it costs',
  stepDelayed: 'a step found no agent or crew and began to wait',
  stepServed: 'a step that had waited for an agent or a crew was taken up',
  scheduleChosen:
    'a dunning schedule was given by an assignment rule (done), or by the CRM (assigned; conflicts: against the rules)',
  levelReached: 'a dunning level was reached; the amount is the debt that is as old as it asks',
  levelJumped: 'a dunning level was jumped over: a severer one was met',
  levelRestored:
    'the account went back from a dunning level to level 0; the amount is the old debt left',
  stepExpired: 'a step that waited for an agent or a crew was not needed any more',
  writeOffAttempt:
    'the balance of a stopped service agreement was transferred, written down or refunded, as the outcome says; the amount is the balance',
};

const OUTCOME_MEANING: Readonly<Record<LogOutcomeName, string>> = {
  continued: 'the process ran already before the run, by the portfolio',
  conflicts: 'the CRM has chosen another dunning schedule than the rules would',
  queued: 'the agents or crews of the day were taken',
  done: 'carried out, nothing more to say',
  reached: 'the contact reached the customer',
  notReached: 'the contact did not reach the customer',
  voicemail: 'a message was left',
  fullPayment: 'everything that was due was paid',
  partialPayment: 'a part was paid',
  onTimePayment: 'a bill was paid on its due day',
  ordered: 'field work was ordered',
  calledBack: 'field work was cancelled after the crew had its orders',
  notSent: 'field work was cancelled before the crew had its orders',
  champion: 'a live test kept the champion template',
  challenger: 'a live test took the challenger template',
  nothingToSever: 'no service agreement could be severed',
  missed: 'less was paid than the pay plan asked for',
  noMobile: 'not sent: the account has no mobile number',
  noEmail: 'not sent: the account has no e-mail address',
  conditionNotMet: 'not carried out: its own condition was not met',
  protectedCustomer: 'not carried out: the customer is on life support',
  missingRule: 'no rule covers this debt',
  noAgreementLeft: 'no service agreement is left in the process',
  replaced: 'a harder template took its place',
  held: 'not carried out: on hold',
  blocked: 'not carried out: a guardrail forbids it',
  deferred: 'moved to a later day by a guardrail',
  warned: 'carried out although a guardrail warns of it',
  failed: 'could not be carried out',
  skipped: 'left out after it had failed too often',
  optedOut: 'not sent: the customer does not want it',
  accepted: 'the customer accepted',
  refused: 'the customer refused',
  cancelledByUser: 'ended by hand',
  payPlan: 'a pay plan covers the debt',
  notPrinted: 'the contact was noted; nobody receives notifications, so no letter was printed',
  nothingToDo: 'there was nothing that it could change',
  softBar: 'outgoing use is barred, or was until now',
  hardBar: 'all use is barred, or was until now',
  noLetterTemplate: 'failed: the letter template does not exist',
  noResponsiblePerson: 'failed: the account has no financially responsible person',
  noAgreement: 'failed: no service agreement of the process could be acted on',
  noToDoType: 'failed: the To Do type does not exist',
  roleNotAllowed: 'failed: the role may not work the To Do type',
  byHand: 'created by a person',
  transferred: 'the debt went to an active service agreement',
  writtenDown: 'the tiny balance was adjusted away',
  refunded: 'the credit was paid back',
  changed: 'the referred debt changed',
  paid: 'ended because everything is paid',
  recalled: 'ended because the debt was taken back',
  agencyPayment: 'a collection agency paid what it had collected, before its commission',
  ombudsman: 'the complaint went on to an ombudsman or a regulator',
  dividend: 'the trustee of an insolvent customer paid a part of the debt',
  alreadyReferred: 'not carried out: an agency has the debt already',
  notReferred: 'not carried out: no agency has the debt',
  noAgency: 'no collection agency takes referrals',
  nothingToWriteOff: 'not carried out: nothing is owed',
  assigned: 'the template is the one that the CRM has chosen for the account',
  waived: 'the fee is waived for the risk category of the account',
  unknownTemplate: 'the template that the CRM has chosen is not in the strategy',
  missingControl: 'no write-off control covers this debt',
};

const ACCOUNT_MEANING: Readonly<Record<AccountMeasure, string>> = {
  cashMinor: 'paid in the horizon, minor units',
  costMinor: 'treatment cost, minor units',
  contacts: 'letters, messages, calls and notices',
  cured: '1 when every debt class ends at or under the champion’s cancel threshold',
  arrearsDays: 'days with past-due debt above that threshold',
  severances: 'severance processes started',
  processes: 'collection processes created',
  openOver90Minor: 'owed for more than 90 days at the end, minor units',
  rollBaseMinor:
    '31 to 60 days past due on day 0 and every 30 days from then on, but for the last of these days, added up, minor units',
  rolledMinor: '61 to 90 days past due on the same days, but for day 0, added up, minor units',
  netMinor: 'paid minus treatment cost, minor units',
  recoveredMinor:
    'what came in on debt in the arrears base: past due on day 0 or becoming so; agencies’ money gross',
  arrearsBaseMinor: 'debt past due on day 0 and debt that became past due',
  openingRecoveredMinor:
    'of what came in on that debt, as much as was past due of the account on the first morning',
  openingArrearsMinor:
    'debt past due on the first morning without what is disputed, the same in every arm',
  effectiveProcesses:
    'collection processes that CC&B counts as effective: cancelled, or completed with no severance that was not cancelled',
  harmTenths:
    'tenths of harm points by the default weights (message 0.2, letter and notice 0.5, call 0.3, right party 1, field visit and broken plan 5, credit mark 10, agency 15, complaint 20, disconnection 40 or, of a vulnerable customer, 100)',
  npvMinor: 'net cash with each amount discounted to the first day at 8% a year',
  commissionMinor: 'agencies’ commissions, part of the treatment cost',
  feesRecoveredMinor: 'paid of the fees that the run charged, part of what was paid',
  netLossMinor: 'written off less what came in on it since, agencies’ money gross',
  cuts: 'services cut',
  cutsOfVulnerable: 'of these, of vulnerable customers',
  cutsFollowed: 'services cut at least two days before the end of the horizon',
  cutsRestored: 'of these, services that were back within two days',
  retainedMinor: 'a year of usual bills of services that run at the end',
  arrearsEntries: '1 when it was in arrears at the end of some day',
  daysToCure: 'days from its first time in arrears to the cure, or to the end of the horizon',
};

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

function wordTable<K extends string>(
  head: readonly string[],
  words: readonly K[],
  meaning: Readonly<Record<K, string>>,
  spell: (word: K) => string,
): string[] {
  return table(
    head,
    words.map((word) => [`\`${spell(word)}\``, meaning[word]]),
  );
}

/** Names of a record in its own order, with their type. */
function namesOf<K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] {
  return Object.keys(record) as K[];
}

function resultFiles(): string[] {
  const stocks = DAILY_METRICS.indexOf(FIRST_STOCK);
  const list = (names: readonly string[]) =>
    names.map((name) => `\`${snakeCase(name)}\``).join(', ');
  return [
    '## The files of a run',
    '',
    'CSV files are UTF-8 with a head line, line feeds, a comma between fields and quotes only where they are needed.',
    'Amounts are whole minor units (cents). `day` counts from 0, the as-of date; `replication` counts from 1.',
    '',
    '### run.json',
    '',
    'Fingerprints (SHA-256) of portfolio, behaviour model and strategies, the engine version and the numbers that decide',
    'the run; `arms[].measures[]` with `id`, `unit` and `value` (mean over replications); `differences[]`, challenger minus',
    'champion, with `value`, the 95% interval `low` to `high` (what it covers stands in `intervals`), `luckLow` to `luckHigh`',
    'of the simulated luck alone (null with one replication), `chanceBetter` that the difference is on the better side of',
    'zero (customers as a sample, nothing known beforehand), `familyP` and `familyLow` to `familyHigh` for all challengers at',
    'once (p by Holm, intervals at the level of one over their number), `changeThatMatters`, the `reading` of the interval against it, and `moreReplications` that would settle it. `primaryMeasure` is there where it is not net cash, `matters` (by measure) where changes that matter were set, `paymentsFingerprint` where the document knew payments beforehand.',
    '`arms[].rates[]` have `numerator`, `denominator`, `rate` (null without a denominator) and what both count; means over',
    'replications. Those against no treatment need `--no-treatment`.',
    '',
    ...table(
      ['rate', 'name', 'weight', 'definition'],
      RATE_IDS.map((id) => {
        const { label, weight, definition } = RATE_DEFINITIONS[id];
        return [`\`${id}\``, label, weight === 'none' ? '' : weight, definition];
      }),
    ),
    '',
    '### plan.json',
    '',
    'Strategies, behaviour model and settings, with the place of the portfolio relative to the folder and its fingerprint.',
    '`cslab explain` runs accounts again from it.',
    '',
    '### daily.csv',
    '',
    `\`arm\`, \`day\`, \`date\`, then means over replications with four decimals. Per day: ${list(DAILY_METRICS.slice(0, stocks))}.`,
    `At the end of the day: ${list(DAILY_METRICS.slice(stocks))}.`,
    '',
    '### accounts.csv',
    '',
    '`account`, `arm`, then means over replications with four decimals:',
    '',
    ...wordTable(['column', 'meaning'], ACCOUNT_MEASURES, ACCOUNT_MEANING, snakeCase),
    '',
    '### events.csv',
    '',
    '`arm`, `replication`, `day`, `date`, `account`, `process` (the account’s n-th, empty when the record belongs to none),',
    '`event`, `outcome`, `amount_minor`. Records are ordered by account, arm, replication, day and order of happening.',
    '',
    ...wordTable(['event', 'meaning'], namesOf(LOG_KIND), EVENT_MEANING, kebabCase),
    '',
    ...wordTable(['outcome', 'meaning'], namesOf(LOG_OUTCOME), OUTCOME_MEANING, kebabCase),
  ];
}

/** docs/cli.md: made from the tables that the command line itself works with. */
export function cliManual(): string {
  const lines = [
    '# Command line',
    '',
    '<!-- Made from the option tables: `npx vitest run --project node test/cli/manual.test.ts -u` writes it anew. -->',
    '',
    'In the repository, `npm run -s cslab -- COMMAND …` builds what changed and runs it. The built `dist/cli.js` runs alone',
    'with `run-worker.js` and `sql-wasm.wasm` beside it, on Node 20.19 or newer.',
    '',
    '```sh',
    'cslab generate --preset utility --accounts 10000 --seed 7 --as-of 2026-03-02 --out p.cstrat',
    'cslab validate samples/strategies/challenger-a.json --portfolio p.cstrat',
    'cslab run p.cstrat --strategy samples/strategies/champion.json \\',
    '  --challenger samples/strategies/challenger-a.json --out results',
    'cslab explain results --account 0001-6967-25',
    '```',
    '',
    'Answers go to standard output, as lines or with `--json` as one JSON document. Errors are one sentence on standard',
    'error, with `--json` also `{"error": {code, message, where, hint}}` on standard output. A progress bar shows on',
    'terminals only. Files appear when they are complete: a failure or Ctrl+C leaves what was there before.',
    '',
    ...table(
      ['exit code', 'meaning'],
      EXIT_CODE_MEANING.map(({ code, meaning }) => [String(code), meaning]),
    ),
    '',
    '```text',
    cliHelp(VERBS).trimEnd(),
    '```',
    '',
  ];
  for (const verb of VERBS) {
    lines.push(`## cslab ${verb.name}`, '', '```text', verbHelp(verb).trimEnd(), '```', '');
  }
  return `${[...lines, ...resultFiles()].join('\n')}\n`;
}
