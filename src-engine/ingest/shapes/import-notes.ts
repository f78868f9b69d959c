/** Oddities that keep no row out. The wording is the key under which they are counted. */
export const NOTE = {
  dueBeforeBill: 'Due date lies before the bill date.',
  paidBeforeBill: 'Payment lies before its bill.',
  futureBill: 'Bill is dated after the as-of date; it is kept for later replay.',
  futurePayment: 'Payment is dated after the as-of date; it is kept for later replay.',
  zeroAmount: 'Amount is 0: no transaction was made.',
  negativeBill: 'Bill below 0 was taken as a credit adjustment.',
  overpaid: 'Settled amount is more than the bill.',
  paymentSigns: 'Payments come with both signs; all were taken as money received.',
  unknownSettled: 'Payment settles a document that is not in the import.',
  agesDisagree: 'Days past due disagree with the oldest due date; the date was taken.',
  statusLate: 'Status of the last month says late, but the amounts say paid.',
  statusCurrent: 'Status of the last month says paid, but the amounts say late.',
} as const;
