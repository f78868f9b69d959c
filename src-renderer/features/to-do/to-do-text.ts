import type { ToDoAge, ToDoState, ToDoView } from '../../../src-engine/model/to-do.ts';
import type { ToDoRow } from '../../../src-engine/protocol/to-do-methods.ts';

export const STATE_WORDS: Readonly<Record<ToDoState, string>> = {
  open: 'Open',
  workedOn: 'Being worked',
  complete: 'Complete',
};

export const AGE_WORDS: Readonly<Record<ToDoAge, string>> = {
  '1': 'Arrived today',
  '2-7': '2 to 7 days',
  '8-30': '8 to 30 days',
  '31+': 'Over 30 days',
};

export const VIEW_WORDS: Readonly<Record<ToDoView, string>> = {
  dueToday: 'Due today',
  overdue: 'Overdue',
  later: 'Later',
  doneToday: 'Done today',
};

/** What each view holds, for its tooltip. */
export const VIEW_MEANING: Readonly<Record<ToDoView, string>> = {
  dueToday: 'Made last night, to be worked today',
  overdue: 'Made before last night and not complete',
  later: 'Tonight makes them; they arrive tomorrow',
  doneToday: 'Completed on this day',
};

/** "To Do: old debt review" in a list of nothing else. */
export function typeText(title: string): string {
  const words = title.replace(/^To Do:\s*/i, '');
  return words === '' ? title : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** "Open", "Being worked by You", "Complete on day 30 by You". */
export function standingText(row: ToDoRow): string {
  if (row.doneDay === null)
    return row.user === '' ? STATE_WORDS[row.state] : `${STATE_WORDS[row.state]} by ${row.user}`;
  return `Complete on day ${row.doneDay} by ${row.doneBy}`;
}
