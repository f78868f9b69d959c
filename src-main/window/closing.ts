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
  let state: 'idle' | 'asking' | 'saving' | 'free' = 'idle';

  function free(): void {
    state = 'free';
    tools.close();
  }

  async function ask(): Promise<void> {
    state = 'asking';
    if (document.running && !(await tools.askRun())) {
      state = 'idle';
      return;
    }
    // The run may have been complete before the answer: then the document has it, unsaved.
    if (!document.dirty) return free();
    const answer = await tools.ask(document.title === '' ? 'Untitled' : document.title);
    if (answer === 'discard') free();
    else if (answer === 'save') {
      state = 'saving';
      tools.requestSave();
    } else state = 'idle';
  }

  return {
    show(shown) {
      document = shown;
    },
    attempt() {
      if (state === 'free' || !(document.dirty || document.running)) return true;
      if (state !== 'asking') {
        ask().catch(() => {
          state = 'idle';
        });
      }
      return false;
    },
    answered(saved) {
      if (state !== 'saving') return;
      if (saved) free();
      else state = 'idle';
    },
    pageGone() {
      document = NOTHING;
      state = 'idle';
    },
  };
}
