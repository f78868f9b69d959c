import { openThenShow } from '../../commands/open-then-show.ts';
import { documentStore } from '../../stores/document-state.ts';
import { openSample } from '../../stores/document-store.ts';
import { showToast } from '../../stores/toast-store.ts';
import { startTrainer } from '../../stores/trainer-store.ts';
import { closeFirstMinute } from '../first-minute/first-minute-store.ts';
import { bookmarksOf, type Lesson } from './lesson.ts';

/** Starts a lesson on the sample, which is opened for it, from its first run. */
export async function startLesson(lesson: Lesson): Promise<void> {
  const { isOpen, isSample } = documentStore.getState();
  if (!(isOpen && isSample)) await openThenShow(openSample);
  const { summary, isSample: isNow } = documentStore.getState();
  if (!isNow) return;
  const why = whyNot(lesson);
  const [run] = summary.runs;
  if (why !== null || run === undefined) {
    showToast('bad', why ?? 'The lesson is told from the sample’s run. Open the sample anew.');
    return;
  }
  closeFirstMinute();
  startTrainer(lesson.id, run.id);
}

/** What of the sample the lesson misses; null when it has all of it. */
function whyNot(lesson: Lesson): string | null {
  const { bookmarks } = documentStore.getState().summary;
  const missing = bookmarksOf(lesson).find(
    (wanted) => !bookmarks.some(({ title }) => title === wanted),
  );
  return missing === undefined
    ? null
    : `The lesson follows the bookmark “${missing}”. Open the sample anew.`;
}
