import type { Failure } from '../../../src-engine/base/failure.ts';
import { err, ok, type Result } from '../../../src-engine/base/result.ts';
import type { Bookmark } from '../../../src-engine/model/bookmark.ts';
import type { AccountStory } from '../../../src-engine/model/explanation.ts';
import type { MethodName, Methods } from '../../../src-engine/protocol/methods.ts';
import { bookmarksOf, type Lesson } from './lesson.ts';
import type { LessonMaterial } from './placed-steps.ts';

/** The engine, as the page or a test asks it. */
export type Ask = <M extends MethodName>(
  method: M,
  params: Methods[M]['params'],
) => Promise<Result<Methods[M]['value'], Failure>>;

interface Runs {
  readonly runId: number;
  /** The run that the class has made; null before. */
  readonly ownRunId: number | null;
  readonly bookmarks: readonly Bookmark[];
}

/** The accounts and comparisons that a lesson is told from. */
export async function readMaterial(
  ask: Ask,
  lesson: Lesson,
  { runId, ownRunId, bookmarks }: Runs,
): Promise<Result<LessonMaterial, Failure>> {
  const stories = new Map<string, AccountStory>();
  for (const title of bookmarksOf(lesson)) {
    const accountId = bookmarks.find((bookmark) => bookmark.title === title)?.accountId;
    if (accountId === undefined) continue;
    const story = await ask('accountStory', { runId, arm: 0, accountId });
    if (!story.ok) return err(story.error);
    stories.set(title, story.value);
  }
  if (!lesson.steps.some(({ at }) => 'run' in at)) return ok({ stories, view: null, own: null });
  const view = await ask('runView', { runId });
  if (!view.ok) return err(view.error);
  if (ownRunId === null) return ok({ stories, view: view.value, own: null });
  const own = await ask('runView', { runId: ownRunId });
  return own.ok ? ok({ stories, view: view.value, own: own.value }) : err(own.error);
}
