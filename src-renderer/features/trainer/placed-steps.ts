import type { AccountStory } from '../../../src-engine/model/explanation.ts';
import type { RunView } from '../../../src-engine/protocol/methods.ts';
import { type FactOf, filled, isTrue } from './facts.ts';
import type { Lesson, LessonMoment, LessonStep } from './lesson.ts';
import { runFacts } from './run-facts.ts';
import { storyFacts } from './story-facts.ts';

/** What a lesson is told from. */
export interface LessonMaterial {
  /** By bookmark. */
  readonly stories: ReadonlyMap<string, AccountStory>;
  /** The comparison of the sample; null for lessons that only follow accounts. */
  readonly view: RunView | null;
  /** The run that the class has made for a step that asks for one. */
  readonly own: RunView | null;
}

/** A step in its place, its texts with the figures of the run. */
export interface PlacedStep {
  readonly step: LessonStep;
  /** Null where it is of no account. */
  readonly accountId: string | null;
  readonly day: number;
  /** The decision to explain where there is one. */
  readonly decision: number | null;
  /** Of the run that it shows; null for the sample's. */
  readonly ownRun: number | null;
  readonly text: string;
  /** Empty where nothing is asked. */
  readonly question: string;
  readonly answer: string;
  /** The answers to choose from, and whether each is right. */
  readonly choices: readonly { readonly text: string; readonly isRight: boolean }[];
  /** Claims of the step that are not true in this run. */
  readonly broken: readonly string[];
}

/**
 * The steps that happen, in the order of the lesson; those that an account never comes to are left out, and those that show
 * the class its own run until it has made one.
 */
export function placedSteps(lesson: Lesson, material: LessonMaterial): readonly PlacedStep[] {
  /** By bookmark: where the next step is looked for, and the day of the one before. */
  const reached = new Map<string, { readonly from: number; readonly day: number }>();
  return lesson.steps.flatMap((step): readonly PlacedStep[] => {
    if ('run' in step.at) return ofRun(step, step.at.run, material);
    const bookmark = step.bookmark ?? lesson.bookmark;
    const story = material.stories.get(bookmark);
    if (story === undefined) return [];
    const before = reached.get(bookmark);
    const decision = decisionOf(story, step.at, before?.from ?? 0);
    const day = 'end' in step.at ? story.days - 1 : story.decisions[decision ?? -1]?.day;
    if (day === undefined) return [];
    if (decision !== null) reached.set(bookmark, { from: decision + 1, day });
    const facts = storyFacts(story, { day, decision, dayBefore: before?.day ?? day });
    return [told(step, facts, { accountId: story.accountId, day, decision, ownRun: null })];
  });
}

function decisionOf(story: AccountStory, at: LessonMoment, from: number): number | null {
  const index = story.decisions.findIndex((one, place) => {
    if (place < from) return false;
    if ('event' in at) return one.eventKind === at.event;
    return 'decision' in at && one.kind === at.decision && one.title.startsWith(at.title ?? '');
  });
  return index === -1 ? null : index;
}

function ofRun(
  step: LessonStep,
  run: 'sample' | 'own',
  { view, own }: LessonMaterial,
): readonly PlacedStep[] {
  const shown = run === 'own' ? own : view;
  if (shown === null) return [];
  const ownRun = run === 'own' ? shown.header.id : null;
  return [told(step, runFacts(view, own), { accountId: null, day: 0, decision: null, ownRun })];
}

type Place = Pick<PlacedStep, 'accountId' | 'day' | 'decision' | 'ownRun'>;

function told(step: LessonStep, facts: FactOf, place: Place): PlacedStep {
  const { text, question = '', answer = '', choices = [], holds = [] } = step;
  return {
    step,
    ...place,
    text: filled(text, facts),
    question: filled(question, facts),
    answer: filled(answer, facts),
    choices: choices.map((choice) => ({
      text: filled(choice.text, facts),
      isRight: choice.when.every((claim) => isTrue(claim, facts)),
    })),
    broken: holds.filter((claim) => !isTrue(claim, facts)).map((claim) => claim.join(' ')),
  };
}
