import type { InputShape, TargetField } from '../mapping.ts';

type FieldType = TargetField['type'];

function field(
  target: string,
  label: string,
  type: FieldType,
  help: string,
  required = false,
): TargetField {
  return { target, label, type, required, help };
}

const ACCOUNT: readonly TargetField[] = [
  field('accountId', 'Account number', 'text', 'Unique name of the account or customer.', true),
  field('accountName', 'Name', 'text', 'Shown in lists; never used by a rule.'),
  field('division', 'Division', 'text', 'CIS division that class controls name.', true),
  field('customerClass', 'Customer class', 'text', 'For example RESIDENTIAL.', true),
  field('collectionClass', 'Collection class', 'text', 'Decides the class control.', true),
  field('segment', 'Segment', 'text', 'Free grouping for charts.', true),
  field('riskCategory', 'Risk category', 'text', 'Free code, for example LOW.'),
  field('managementGroup', 'Management group', 'text', 'Who looks after it; routes To Do entries.'),
  field(
    'assignedTemplate',
    'Assigned template',
    'text',
    'Process template that the CRM has chosen; wins over the criteria.',
  ),
  field('creditRating', 'Credit rating', 'integer', 'Points today, -9999 to 9999.'),
  field('badDebtScore', 'Bad-debt score', 'integer', '0 to 100, high is worse.'),
  field('churnScore', 'Churn score', 'integer', '0 to 100, high is worse.'),
  field('lifetimeValueScore', 'Lifetime value score', 'integer', '0 to 100.'),
  field('upSellScore', 'Up-sell score', 'integer', '0 to 100, high is likely.'),
  field('crossSellScore', 'Cross-sell score', 'integer', '0 to 100, high is likely.'),
  field('nationality', 'Nationality', 'text', 'Free code; schedule rules may ask for it.'),
  field('creditLimit', 'Credit limit', 'money', 'Most that the account may owe; none: no limit.'),
  field('lifeSupport', 'Life support', 'flag', 'Yes protects from severance.'),
  field('vulnerable', 'Vulnerable', 'flag', 'Yes for customers under special care.'),
  field('onBudget', 'Budget plan', 'flag', 'Yes when the account pays a levelled budget.'),
  field('hasMobile', 'Mobile number', 'flag', 'Yes or no, or the number itself.'),
  field('hasEmail', 'E-mail address', 'flag', 'Yes or no, or the address itself.'),
  field('postponeUntilDate', 'Postpone review until', 'date', 'No credit review before this day.'),
  field('lastReviewDate', 'Last credit review', 'date', 'Day of the last review.'),
  field('nextBillDate', 'Next bill', 'date', 'When the next bill is completed.'),
  field('customerId', 'Customer', 'text', 'Same for all accounts of one customer.'),
  field('responsiblePersons', 'Responsible persons', 'integer', 'Who owe the debt, 1 to 255.'),
  field('notifiedPersons', 'Notified persons', 'integer', 'Those of them who get letters.'),
  field('cashOnlyScore', 'Cash-only score', 'integer', 'Points today.'),
  field('sensitiveLoad', 'Sensitive load', 'flag', 'Yes when a person depends on supply.'),
  field('directDebit', 'Direct debit', 'flag', 'Yes when the bank is debited for each bill.'),
  field('optOutSms', 'No SMS', 'flag', 'Yes when the customer refuses texts.'),
  field('optOutEmail', 'No e-mail', 'flag', 'Yes when the customer refuses e-mails.'),
  field('optOutCall', 'No calls', 'flag', 'Yes when the customer refuses calls.'),
  field('optOutLetter', 'No letters', 'flag', 'Yes when the customer refuses letters.'),
];

const CURRENCY: readonly TargetField[] = [
  field('currency', 'Currency', 'text', 'Rows in another currency than the mapping are left out.'),
];

const AGREEMENT: readonly TargetField[] = [
  field('agreementId', 'Service agreement', 'text', 'Left out: account, debt class and service.'),
  field(
    'debtClass',
    'Debt class',
    'text',
    'Code of the strategy: capitals, digits, - and _.',
    true,
  ),
  field('service', 'Service', 'text', 'ELECTRIC, GAS, MOBILE, CARD, GOODS and so on.', true),
  field('agreementStatus', 'Agreement status', 'text', 'ACTIVE when left out.'),
  field('agreementType', 'Agreement type', 'text', 'Chooses severance; the service if left out.'),
  field('recurringCharge', 'Recurring charge', 'money', 'Billed each cycle; none: no new bills.'),
  field('agreementOnBudget', 'Agreement on budget', 'flag', 'As the account when left out.'),
  field('payoffDifference', 'Payoff difference', 'money', 'Payoff less current balance.'),
  field('provider', 'Provider', 'text', 'Third party whose money it is; ours when empty.'),
  field('masterAgreementId', 'Master agreement', 'text', 'Whose service point this shares.'),
  field('servicePoints', 'Service points', 'integer', '1 for electric, gas and water if left out.'),
  field('premiseLifeSupport', 'Premise life support', 'flag', 'Yes protects the premise.'),
  field('premiseSensitiveLoad', 'Premise sensitive load', 'flag', 'Yes protects the premise.'),
  field('masterMeter', 'Master meter', 'flag', 'Yes when one meter serves many.'),
  field('remoteDisconnect', 'Remote disconnect', 'flag', 'Yes when nobody must drive there.'),
  field('finalBillDueDate', 'Final bill due', 'date', 'Of a stopped agreement.'),
  field(
    'agreementStartDate',
    'Service starts',
    'date',
    'When service starts or started; the earliest says how long somebody is a customer.',
  ),
];

const SNAPSHOT: readonly TargetField[] = [
  field('amount', 'Arrears', 'money', 'Open amount of the oldest due date; below 0 is a credit.'),
  field('oldestDueDate', 'Oldest due date', 'date', 'When the arrears fell due.'),
  field('daysPastDue', 'Days past due', 'integer', 'Instead of the oldest due date.'),
  field('oldestBillDate', 'Oldest bill date', 'date', 'Ageing starts here; else at the due date.'),
  field(
    'balance',
    'Total balance',
    'money',
    'Open in all; the rest beyond the arrears is not due.',
  ),
  field('notDueAmount', 'Not yet due', 'money', 'Billed and still to fall due.'),
  field('nextDueDate', 'Next due date', 'date', 'When the part not yet due falls due.'),
  field('nextDueDays', 'Days until next due', 'integer', 'Instead of the next due date.'),
  field('amount1To30', '1-30 days', 'money', 'Open and 1 to 30 days past due.'),
  field('amount31To60', '31-60 days', 'money', 'Open and 31 to 60 days past due.'),
  field('amount61To90', '61-90 days', 'money', 'Open and 61 to 90 days past due.'),
  field('amount91Plus', '91+ days', 'money', 'Open and more than 90 days past due.'),
  field('disputed', 'Disputed', 'flag', 'Yes keeps the debt out of collection.'),
];

const LEDGER: readonly TargetField[] = [
  field('transactionId', 'Invoice or document', 'text', 'Unique in the whole import.', true),
  field('kind', 'Kind', 'text', 'Bill, payment, debit or credit adjustment; a bill when left out.'),
  field(
    'postedDate',
    'Invoice or payment date',
    'date',
    'When it was posted; ageing starts.',
    true,
  ),
  field('dueDate', 'Due date', 'date', 'When a bill is due.'),
  field('dueDays', 'Days until due', 'integer', 'Instead of the due date.'),
  field('arrearsDate', 'Arrears date', 'date', 'When a bill starts to age; else its posted date.'),
  field('amount', 'Amount', 'money', 'Of the bill or payment.', true),
  field('settledDate', 'Settled date', 'date', 'When the bill was paid; empty while open.'),
  field('settledAmount', 'Settled amount', 'money', 'Paid on that date; all of it when left out.'),
  field('settlesId', 'Settles', 'text', 'Of a payment row: the document that it pays.'),
  field('disputed', 'Disputed', 'flag', 'Yes keeps the bill out of collection.'),
];

const PANEL: readonly TargetField[] = [
  field('dueDays', 'Days until due', 'integer', 'Bills are dated the 1st and due later.', true),
  field('paymentDay', 'Payment day', 'integer', 'Day of the month of the payments.', true),
];

const SHAPES: Readonly<Record<InputShape, readonly TargetField[]>> = {
  snapshot: [...ACCOUNT, ...AGREEMENT, ...SNAPSHOT, ...CURRENCY],
  ledger: [...ACCOUNT, ...AGREEMENT, ...LEDGER, ...CURRENCY],
  panel: [...ACCOUNT, ...AGREEMENT, ...PANEL, ...CURRENCY],
};

/** The fields that a shape knows, in the order of the mapping table (docs/import.md tells what each does). */
export function targetFields(shape: InputShape): readonly TargetField[] {
  return SHAPES[shape];
}
