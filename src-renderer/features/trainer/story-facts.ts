import type { AccountStory, Check } from '../../../src-engine/model/explanation.ts';
import { formatCount } from '../../format/count.ts';
import { formatDate } from '../../format/date.ts';
import { formatMoney } from '../../format/money.ts';
import type { Fact, FactOf } from './facts.ts';

/** Where in the story the facts are read. */
interface Place {
  readonly day: number;
  /** Index of the decision; null at the end of the story. */
  readonly decision: number | null;
  /** Day of the lesson's step before on this account; its own for the first. */
  readonly dayBefore: number;
}

const number = (value: number): Fact => ({ value, text: formatCount(value) });
const words = (text: string): Fact => ({ value: Number.NaN, text });

/**
 * Facts of an account at a point of its story: `day`, `date`, `days`, `daysBefore`, `pastDue`, `threshold`, `paid` (that day),
 * `because`, `flip`, `title`, `chosen`, `check.LABEL` and `check.LABEL.limit` of the decision, and the day of the first later
 * decision of a kind, `first.KIND`, or with such a title, `titled.TITLE`: the days of the story where there is none.
 */
export function storyFacts(story: AccountStory, place: Place): FactOf {
  const { day } = place;
  const decision = place.decision === null ? undefined : story.decisions[place.decision];
  const money = (minor: number): Fact => ({
    value: minor,
    text: formatMoney(minor, story.currency),
  });
  const paid = story.payments
    .filter((payment) => payment.day === day)
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const plain: Readonly<Record<string, Fact>> = {
    day: number(day),
    days: number(story.days),
    date: { value: day, text: formatDate(story.asOfDay + day) },
    daysBefore: number(day - place.dayBefore),
    pastDue: money(story.pastDueMinor[day] ?? 0),
    threshold: money(story.cancelThresholdMinor),
    paid: money(paid),
    because: words(decision?.because ?? ''),
    flip: words(decision?.flip ?? ''),
    title: words(decision?.title ?? ''),
    chosen: words(decision?.chosen ?? ''),
  };
  const later = story.decisions.slice((place.decision ?? story.decisions.length) + 1);
  return (name) => {
    const own = plain[name];
    if (own !== undefined) return own;
    const [family = '', ...rest] = name.split('.');
    const what = rest.join('.');
    if (family === 'first') {
      return number(later.find(({ kind }) => kind === what)?.day ?? story.days);
    }
    if (family === 'titled') {
      return number(later.find(({ title }) => title.startsWith(what))?.day ?? story.days);
    }
    if (family !== 'check') return null;
    const isLimit = what.endsWith('.limit');
    const label = isLimit ? what.slice(0, -'.limit'.length) : what;
    const check = decision?.checks.find((one) => one.label === label);
    if (check === undefined) return null;
    const value = isLimit ? check.limit : check.actual;
    return isMoney(check) ? money(value) : number(value);
  };
}

function isMoney({ unit }: Check): boolean {
  return unit === 'minor';
}
