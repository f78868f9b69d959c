import { type Failure, failure } from '../../src-engine/base/failure.ts';

/** Why something that was meant for the document before is not done to the one that is open now. */
export const OTHER_DOCUMENT_OPENED: Failure = failure(
  'nothing-open',
  'Another document was opened meanwhile, so this was not done.',
  '',
  'Open the document that it is meant for, and do it there.',
);

/**
 * The way of questions and edits to the document that is open. It is closed while another takes its place: what comes then was meant
 * for the one that leaves, and the engine would do it to the next.
 */
class DocumentDoor {
  #waiting: ((isSame: boolean) => void)[] | null = null;

  get isClosed(): boolean {
    return this.#waiting !== null;
  }

  close(): void {
    this.#waiting ??= [];
  }

  /** `isSame`: nothing was opened, and what waited goes through. Changes nothing where the door is open. */
  open(isSame: boolean): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const pass of waiting) pass(isSame);
  }

  /** Waits until the door opens: whether the document is the same then. */
  passed(): Promise<boolean> {
    return new Promise((resolve) => {
      if (this.#waiting === null) resolve(true);
      else this.#waiting.push(resolve);
    });
  }
}

export const documentDoor = new DocumentDoor();
