import { countWords } from '../../../base/count-words.ts';
import { isoDate } from '../../../base/day.ts';
import { moneyText } from '../../../base/money-text.ts';
import type { AccountStory, Check, Decision, TimelinePayment } from '../../../model/explanation.ts';
import { wrapText } from '../options/help-text.ts';

const INDENT = '    ';
const PAYMENT_WORDS: Readonly<Record<TimelinePayment['kind'], string>> = {
  full: 'in full',
  partial: 'in part',
  onTime: 'on time',
  instalment: 'instalment of a pay plan',
  returned: 'returned for insufficient funds',
  agency: 'through a collection agency',
};

/** What the amounts and days of a story are counted in. */
interface Measures {
  readonly currency: string;
  readonly asOfDay: number;
}

function unitText(value: number, check: Check, { currency, asOfDay }: Measures): string {
  switch (check.unit) {
    case 'minor':
      return moneyText(value, currency);
    case 'days':
      return countWords(value, 'day');
    case 'day':
      return isoDate(asOfDay + value);
    case 'points':
      return countWords(value, 'point');
    case 'flag':
      return value === 0 ? 'no' : 'yes';
    case 'basisPoints':
      return `${(value / 100).toFixed(2)}%`;
    case 'count':
      return String(value);
  }
}

function checkLine(check: Check, measures: Measures): string {
  const actual = unitText(check.actual, check, measures);
  const head = `${INDENT}${check.passed ? 'yes' : 'no '}  ${check.label}: ${actual}`;
  if (check.unit === 'flag') return head;
  const limit = unitText(check.limit, check, measures);
  const hasMargin = check.margin !== null && check.unit !== 'day';
  const margin = hasMargin ? `, margin ${unitText(check.margin ?? 0, check, measures)}` : '';
  return `${head} ${check.test} ${limit}${margin}`;
}

function decisionLines(decision: Decision, measures: Measures): string[] {
  const lines = wrapText(`${decision.because.replace(/\.$/, '')}.`, INDENT);
  const pointer = decision.rulePointer === '' ? '' : ` (${decision.rulePointer})`;
  if (decision.ruleLabel !== '') lines.push(`${INDENT}Rule: ${decision.ruleLabel}${pointer}`);
  lines.push(...decision.checks.map((check) => checkLine(check, measures)));
  if (decision.chosen !== '') lines.push(`${INDENT}Chosen: ${decision.chosen}`);
  if (decision.passedOver.length > 0) {
    lines.push(...wrapText(`Passed over: ${decision.passedOver.join(', ')}`, INDENT));
  }
  if (decision.flip !== '') lines.push(...wrapText(decision.flip, INDENT));
  return lines;
}

/** One account's days: what it paid and what was decided, with the reasons. `day` shows one day only. */
export function storyLines(story: AccountStory, day: number | null): string[] {
  const { currency } = story;
  const lines: string[] = [];
  for (let index = 0; index < story.days; index++) {
    if (day !== null && index !== day) continue;
    const date = `Day ${index}, ${isoDate(story.asOfDay + index)}`;
    for (const payment of story.payments) {
      if (payment.day !== index) continue;
      const amount = moneyText(payment.amountMinor, currency);
      lines.push('', `${date}: Payment of ${amount}, ${PAYMENT_WORDS[payment.kind]}`);
    }
    for (const decision of story.decisions) {
      if (decision.day !== index) continue;
      lines.push('', `${date}: ${decision.title} (${decision.debtClass})`);
      lines.push(...decisionLines(decision, story));
    }
  }
  if (lines.length > 0) return lines;
  return ['', day === null ? 'Nothing was decided.' : `Nothing happened on day ${day}.`];
}

/** Whose run it is and how it ended. */
export function storyHead(story: AccountStory, replications: number): string[] {
  const { currency, days } = story;
  const money = (minor: number | undefined) => moneyText(minor ?? 0, currency);
  return [
    `Account ${story.accountId} under ${story.arm}, replication ${story.replication} of ${replications}, ${countWords(days, 'day')} from ${isoDate(story.asOfDay)}`,
    `Past due ${money(story.pastDueMinor[0])} on day 0, ${money(story.pastDueMinor.at(-1))} on day ${days - 1}; paid ${money(story.cashMinor)}, treatment cost ${money(story.costMinor)}.`,
  ];
}
