import { openThenShow } from '../../commands/open-then-show.ts';
import { documentStore } from '../../stores/document-state.ts';
import { openSample } from '../../stores/document-store.ts';
import { go } from '../../stores/navigation-store.ts';
import { showToast } from '../../stores/toast-store.ts';
import { leaveTrainer, startTrainer, trainerStore } from '../../stores/trainer-store.ts';
import { closeFirstMinute } from '../first-minute/first-minute-store.ts';
import { LESSONS } from './lesson.ts';

/** Leaves trainer mode, or starts the first lesson on its account of the sample, which is opened for it. */
export async function toggleTrainer(): Promise<void> {
  if (trainerStore.getState().isOn) {
    leaveTrainer();
    return;
  }
  const { isOpen, isSample } = documentStore.getState();
  if (!(isOpen && isSample)) await openThenShow(openSample);
  const { summary, isSample: isNow } = documentStore.getState();
  if (!isNow) return;
  const account = summary.bookmarks.find(({ title }) => title === LESSONS[0]?.bookmark);
  if (account === undefined || summary.runs.length === 0) {
    showToast(
      'bad',
      'The lesson follows the bookmark “Near-miss severance”. Open the sample anew.',
    );
    return;
  }
  closeFirstMinute();
  go('simulate');
  startTrainer(account.accountId);
}
