import type { UnsavedAnswer, WindowDocument } from '../contract/desktop.ts';

export interface ClosingTools {
  ask(title: string): Promise<UnsavedAnswer>;
  /** Whether the run under way may end. */
  askRun(): Promise<boolean>;
  /** Asks the page to save; it answers with `answered`. */
  requestSave(): void;
  /** Closes for good: the next attempt goes through. */
  close(): void;
}

type Shown = Pick<WindowDocument, 'title' | 'dirty' | 'running'>;

const NOTHING: Shown = { title: '', dirty: false, running: false };

/** Closing a window with a run under way, or with unsaved work: Save, Don't save, Cancel. */
export interface Closing {
  show(document: Shown): void;
  /** An attempt to close: true lets it happen, false keeps the window and asks. */
  attempt(): boolean;
  answered(saved: boolean): void;
  /** The page is gone and nothing can be saved any more: closing must not hang. */
  pageGone(): void;
}

export function createClosing(tools: ClosingTools): Closing {
  let document = NOTHING;
  let isAsking = false;
  /** The page has been asked to save, and the window closes when it has: an attempt meanwhile takes nothing of that back. */
  let isSaving = false;
  let isFree = false;

  function free(): void {
    isFree = true;
    tools.close();
  }

  async function ask(): Promise<void> {
    if (document.running && !(await tools.askRun())) return;
    if (isFree) return;
    // The run may have been complete before the answer: then the document has it, unsaved.
    if (!document.dirty) return free();
    const answer = await tools.ask(document.title === '' ? 'Untitled' : document.title);
    // The save of an earlier attempt may have been complete before the answer.
    if (isFree) return;
    if (answer === 'discard') free();
    else if (answer === 'save' && !isSaving) {
      isSaving = true;
      tools.requestSave();
    }
  }

  return {
    show(shown) {
      document = shown;
    },
    attempt() {
      if (isFree || !(document.dirty || document.running)) return true;
      // A save that hangs must not keep the window: an attempt during it asks as well.
      if (!isAsking) {
        isAsking = true;
        const answered = () => {
          isAsking = false;
        };
        ask().then(answered, answered);
      }
      return false;
    },
    answered(saved) {
      if (!isSaving || isFree) return;
      isSaving = false;
      if (saved) free();
    },
    pageGone() {
      document = NOTHING;
      isSaving = false;
    },
  };
}
