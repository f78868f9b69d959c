import type { Bookmark } from '../../model/bookmark.ts';
import type { AccountStory, Decision, DecisionKind } from '../../model/explanation.ts';

interface StoryKind {
  readonly title: string;
  readonly note: string;
  /** How good an example the account is: 0 is none, more is better. */
  readonly worth: (story: AccountStory, isDisputed: boolean) => number;
}

/** Enough of an example to stop looking. */
const GOOD_ENOUGH = 100;
/** A payment that still counts as made by oneself: before the first letter would matter. */
const SELF_CURE_DAYS = 30;
const SIZEABLE_MINOR = 10_000;

function decisions(story: AccountStory, kind: DecisionKind): readonly Decision[] {
  return story.decisions.filter((decision) => decision.kind === kind);
}

/** Past due at the start, paid in full soon, and nothing was ever sent. */
function selfCure({ pastDueMinor, events, payments }: AccountStory): number {
  const paid = payments.find((payment) => payment.kind === 'full');
  const isCured = paid !== undefined && paid.day <= SELF_CURE_DAYS;
  const wasInDebt = (pastDueMinor[0] ?? 0) >= SIZEABLE_MINOR;
  return isCured && wasInDebt && events.length === 0 ? GOOD_ENOUGH : 0;
}

function planKept(story: AccountStory): number {
  const instalments = story.payments.filter((payment) => payment.kind === 'instalment').length;
  return decisions(story, 'plan-kept').length === 0 ? 0 : instalments >= 3 ? GOOD_ENOUGH : 1;
}

/** A plan that breaks, and the collection process that follows from it. */
function planBroken(story: AccountStory): number {
  const [broken] = decisions(story, 'plan-broken');
  if (broken === undefined) return 0;
  const later = decisions(story, 'create-process').some(({ day }) => day >= broken.day);
  return later ? GOOD_ENOUGH : 1;
}

/** A disputed bill is left out of the debt; the rest of it is collected. */
function disputeHold(story: AccountStory, isDisputed: boolean): number {
  if (!isDisputed) return 0;
  return story.events.some((event) => event.state === 'done') ? GOOD_ENOUGH : 1;
}

/** Severance that began by the smallest amount over its threshold. */
function nearMiss(story: AccountStory): number {
  const margins = decisions(story, 'start-severance').flatMap((decision) =>
    decision.checks.filter((check) => check.unit === 'minor' && check.margin !== null),
  );
  const least = Math.min(...margins.map(({ margin }) => margin ?? Number.POSITIVE_INFINITY));
  return least <= 1000 ? GOOD_ENOUGH : least === Number.POSITIVE_INFINITY ? 0 : 1000 / least;
}

const KINDS: readonly StoryKind[] = [
  {
    title: 'Self-cure',
    note: 'Past due on the first day, paid in full before anything was sent.',
    worth: selfCure,
  },
  {
    title: 'Pay plan kept',
    note: 'Instalments come as agreed; collection stays away until the plan is kept.',
    worth: planKept,
  },
  {
    title: 'Pay plan broken',
    note: 'A missed instalment ends the plan, and collection begins.',
    worth: planBroken,
  },
  {
    title: 'Dispute hold',
    note: 'The disputed bill is left out of the debt while the dispute is open; the rest is collected.',
    worth: disputeHold,
  },
  {
    title: 'Near-miss severance',
    note: 'Severance began by a few dollars. The panel “Why” says how few.',
    worth: nearMiss,
  },
];

/** Finds the best example of each kind among the accounts that it is shown, the first among equals. */
export class SampleStories {
  readonly #best = KINDS.map((kind) => ({ kind, accountId: '', worth: 0 }));

  /** Whether every kind has a good example. */
  get isComplete(): boolean {
    return this.#best.every(({ worth }) => worth >= GOOD_ENOUGH);
  }

  /** `isDisputed`: whether the account has a hold for a dispute. */
  look(story: AccountStory, isDisputed: boolean): void {
    for (const best of this.#best) {
      const worth = best.worth >= GOOD_ENOUGH ? 0 : best.kind.worth(story, isDisputed);
      if (worth <= best.worth) continue;
      best.worth = worth;
      best.accountId = story.accountId;
    }
  }

  /** One bookmark for each kind that was seen. */
  bookmarks(): readonly Bookmark[] {
    return this.#best.flatMap(({ kind, accountId }) =>
      accountId === '' ? [] : [{ accountId, title: kind.title, note: kind.note }],
    );
  }
}
