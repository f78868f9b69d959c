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

/** A promise in a collection process that waits for it, and how it ended. */
function promiseThat(end: 'promise-kept' | 'promise-broken'): StoryKind['worth'] {
  return (story) => {
    const [made] = decisions(story, 'promise-made');
    const [ended] = decisions(story, end);
    if (made === undefined || ended === undefined) return 0;
    // Kept: the process is over with it. Broken: its next step runs after all.
    const follows = end === 'promise-kept' ? 'cancel-process' : 'send-event';
    const after = decisions(story, follows).some(({ day }) => day >= ended.day);
    const isOnly = decisions(story, 'promise-made').length === 1;
    return after && isOnly && made.day > 0 ? GOOD_ENOUGH : 1;
  };
}

/** A severance that a payment ends: before the service is cut, or after, so that it comes back. */
function severancePaid(isCut: boolean): StoryKind['worth'] {
  return (story) => {
    const [started] = decisions(story, 'start-severance');
    const paid = decisions(story, 'cancel-severance').find((decision) =>
      story.payments.some(({ day }) => day === decision.day),
    );
    if (started === undefined || paid === undefined) return 0;
    const restored = decisions(story, 'start-reconnection').length > 0;
    return restored === isCut && paid.day > started.day ? GOOD_ENOUGH : 0;
  };
}

/** A hold that blocks the step which would start severance. */
function severanceHeld(story: AccountStory): number {
  const isHeld = decisions(story, 'held').some(
    ({ eventKind, ruleLabel }) => eventKind === 'START_SEVERANCE' && ruleLabel === 'Hold',
  );
  return isHeld && decisions(story, 'start-severance').length === 0 ? GOOD_ENOUGH : 0;
}

/** Severance whose agreement has a life support device: people look, and nothing is cut. */
function lifeSupport(story: AccountStory): number {
  const [chosen] = decisions(story, 'choose-severance');
  const isFirst = chosen?.because.startsWith('Life support') ?? false;
  return isFirst && decisions(story, 'complete-severance').length > 0 ? GOOD_ENOUGH : 0;
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
  {
    title: 'Promise kept',
    note: 'Steps wait for the promise; the money comes in, and the process ends.',
    worth: promiseThat('promise-kept'),
  },
  {
    title: 'Promise broken',
    note: 'The promised day passes without the money, and the next step runs.',
    worth: promiseThat('promise-broken'),
  },
  {
    title: 'Severance stopped in time',
    note: 'Paid after severance began and before the service was cut.',
    worth: severancePaid(false),
  },
  {
    title: 'Service restored',
    note: 'Paid after the service was cut: a reconnection follows.',
    worth: severancePaid(true),
  },
  {
    title: 'Severance held',
    note: 'A hold blocks the step that would start severance.',
    worth: severanceHeld,
  },
  {
    title: 'Life support',
    note: 'The severance process of a life support device asks people, and cuts nothing.',
    worth: lifeSupport,
  },
];

/** Finds the best example of each kind among the accounts that it is shown, the first among equals. */
export class SampleStories {
  readonly #best = KINDS.map((kind) => ({ kind, accountId: '', worth: 0 }));

  /** Whether every kind has a good example. */
  get isComplete(): boolean {
    return this.#best.every(({ worth }) => worth >= GOOD_ENOUGH);
  }

  /** `isDisputed`: whether the account has a hold for a dispute. An account stands for one kind: it has one bookmark. */
  look(story: AccountStory, isDisputed: boolean): void {
    if (this.#best.some(({ accountId }) => accountId === story.accountId)) return;
    for (const best of this.#best) {
      const worth = best.worth >= GOOD_ENOUGH ? 0 : best.kind.worth(story, isDisputed);
      if (worth <= best.worth) continue;
      best.worth = worth;
      best.accountId = story.accountId;
      return;
    }
  }

  /** One bookmark for each kind that was seen. */
  bookmarks(): readonly Bookmark[] {
    return this.#best.flatMap(({ kind, accountId }) =>
      accountId === '' ? [] : [{ accountId, title: kind.title, note: kind.note }],
    );
  }
}
