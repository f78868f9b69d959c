import type { DecisionKind } from '../../../src-engine/model/explanation.ts';
import type { Claim } from './facts.ts';
import challenger from './lessons/champion-against-challenger.json' with { type: 'json' };
import firstLetter from './lessons/first-letter-to-severance.json' with { type: 'json' };
import planAndPromise from './lessons/plan-and-promise.json' with { type: 'json' };
import reversed from './lessons/severance-and-what-reverses-it.json' with { type: 'json' };

/** Where in an account's story a step stands: lessons name what happens, so that they stay true when days move. */
export type LessonMoment =
  | {
      readonly decision: DecisionKind;
      /** How its title begins: "Disconnect" tells the cut from the other visits. */
      readonly title?: string;
    }
  /** Kind of event, SEND_SMS. */
  | { readonly event: string }
  | { readonly end: true }
  /** The comparison, of no account and no day. */
  | { readonly run: 'sample' | 'own' };

/** One of the answers to choose from; it is right when all its claims are true in the run. */
export interface LessonChoice {
  readonly text: string;
  readonly when: readonly Claim[];
}

/** One point at which the trainer pauses. `{name}` in its texts is a fact of the run (facts.ts). */
export interface LessonStep {
  readonly at: LessonMoment;
  /** The night's jobs on Simulate, the account with the reasons, or a tab of Compare. */
  readonly show: 'jobs' | 'account' | 'summary' | 'swap';
  /** Bookmark of the account where it is not the lesson's. */
  readonly bookmark?: string;
  readonly text: string;
  readonly question?: string;
  readonly answer?: string;
  /** What the class chooses from before the answer is told; without them it is asked openly. */
  readonly choices?: readonly LessonChoice[];
  /** What the texts rest on; a sample in which it is not true has outgrown the lesson. */
  readonly holds?: readonly Claim[];
  /** A run of the same strategies with so many replications, before the lesson goes on. */
  readonly runs?: number;
}

export interface Lesson {
  readonly id: string;
  readonly title: string;
  /** What one knows afterwards. */
  readonly about: string;
  /** Name of the account's bookmark in the sample; empty where the lesson follows none. */
  readonly bookmark: string;
  readonly steps: readonly LessonStep[];
}

/**
 * The lessons that the program brings, in the order in which a class takes them. The compiler takes the members of a JSON
 * file for any text; test/built/lessons.test.ts gives each of them on the sample.
 */
export const LESSONS = [
  firstLetter,
  planAndPromise,
  reversed,
  challenger,
] as unknown as readonly Lesson[];

/** Bookmarks of the accounts that a lesson follows, each once. */
export function bookmarksOf({ bookmark, steps }: Lesson): readonly string[] {
  const all = steps.map((step) => step.bookmark ?? bookmark);
  return [...new Set(all)].filter((title) => title !== '');
}
