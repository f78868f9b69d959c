import type { AccountStory, DecisionKind } from '../../../src-engine/model/explanation.ts';
import firstLetter from './lessons/first-letter-to-severance.json' with { type: 'json' };

/** Where in an account's story a step stands: lessons name what happens, so that they stay true when days move. */
export type LessonMoment =
  | { readonly decision: DecisionKind }
  /** Kind of event, SEND_SMS. */
  | { readonly event: string }
  | { readonly end: true };

/** One point at which the trainer pauses. */
export interface LessonStep {
  readonly at: LessonMoment;
  /** The night's jobs on Simulate, or the account with the reasons. */
  readonly show: 'jobs' | 'account';
  readonly text: string;
  readonly question?: string;
  readonly answer?: string;
}

export interface Lesson {
  readonly title: string;
  /** Name of the account's bookmark in the sample. */
  readonly bookmark: string;
  readonly steps: readonly LessonStep[];
}

/** The lessons that the program brings. */
export const LESSONS: readonly Lesson[] = [firstLetter as Lesson];

/** A step with its day, and the decision to explain where there is one. */
export interface PlacedStep extends LessonStep {
  readonly day: number;
  readonly decision: number | null;
}

/** The steps that happen in a story, in the order of the lesson; those that this account never comes to are left out. */
export function placedSteps(lesson: Lesson, story: AccountStory): readonly PlacedStep[] {
  let from = 0;
  return lesson.steps.flatMap((step): PlacedStep[] => {
    if ('end' in step.at) return [{ ...step, day: story.days - 1, decision: null }];
    const { at } = step;
    const decision = story.decisions.findIndex(
      (one, index) =>
        index >= from && ('decision' in at ? one.kind === at.decision : one.eventKind === at.event),
    );
    const day = story.decisions[decision]?.day;
    if (day === undefined) return [];
    from = decision + 1;
    return [{ ...step, day, decision }];
  });
}
