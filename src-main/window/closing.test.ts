import { expect, it, vi } from 'vitest';
import type { UnsavedAnswer } from '../contract/desktop.ts';
import { createClosing } from './closing.ts';

function setUp(...answers: UnsavedAnswer[]) {
  const tools = {
    askRun: vi.fn(async () => false),
    ask: vi.fn(async () => answers.shift() ?? ('cancel' as const)),
    requestSave: vi.fn(),
    close: vi.fn(),
  };
  const closing = createClosing(tools);
  closing.show({ title: 'Plan', dirty: true, running: false });
  /** What the window's close event does, then everything it started. */
  async function attempt() {
    const free = closing.attempt();
    await new Promise(setImmediate);
    return free;
  }
  return { ...tools, closing, attempt };
}

it('closes at once when everything is saved', async () => {
  const { closing, attempt, ask } = setUp();
  closing.show({ title: 'Plan', dirty: false, running: false });
  expect(await attempt()).toBe(true);
  expect(ask).not.toHaveBeenCalled();
});

it('stays on Cancel and asks again the next time', async () => {
  const { attempt, ask, close } = setUp('cancel', 'cancel');
  expect([await attempt(), await attempt()]).toEqual([false, false]);
  expect(ask).toHaveBeenCalledTimes(2);
  expect(ask).toHaveBeenCalledWith('Plan');
  expect(close).not.toHaveBeenCalled();
});

it("closes on Don't save", async () => {
  const { attempt, close, requestSave } = setUp('discard');
  expect(await attempt()).toBe(false);
  expect(close).toHaveBeenCalledTimes(1);
  expect(await attempt()).toBe(true);
  expect(requestSave).not.toHaveBeenCalled();
});

it('asks before a run under way ends, and then for what is unsaved', async () => {
  const { closing, attempt, ask, askRun, close } = setUp('discard');
  closing.show({ title: 'Plan', dirty: false, running: true });
  expect(await attempt()).toBe(false);
  expect([askRun.mock.calls.length, close.mock.calls.length]).toEqual([1, 0]);
  // Complete before the answer: the run is a change of the document.
  askRun.mockImplementationOnce(async () => {
    closing.show({ title: 'Plan', dirty: true, running: false });
    return true;
  });
  expect(await attempt()).toBe(false);
  expect(ask).toHaveBeenCalledTimes(1);
  expect(close).toHaveBeenCalledTimes(1);
});

it('closes a saved document at once when its run may end', async () => {
  const { closing, attempt, ask, askRun, close } = setUp();
  closing.show({ title: 'Plan', dirty: false, running: true });
  askRun.mockResolvedValueOnce(true);
  expect(await attempt()).toBe(false);
  expect(close).toHaveBeenCalledTimes(1);
  expect(ask).not.toHaveBeenCalled();
});

it('closes after Save only once the page says that everything is on disk', async () => {
  const { closing, attempt, close, requestSave } = setUp('save', 'save');
  await attempt();
  expect(requestSave).toHaveBeenCalledTimes(1);
  closing.answered(false);
  expect(close).not.toHaveBeenCalled();
  await attempt();
  closing.answered(true);
  expect(close).toHaveBeenCalledTimes(1);
  expect(await attempt()).toBe(true);
});

it('hears no answer that it did not ask for', async () => {
  const { closing, close } = setUp();
  closing.answered(true);
  expect(close).not.toHaveBeenCalled();
});

it('asks once, however often the user clicks', async () => {
  const { closing, ask } = setUp('cancel');
  closing.attempt();
  closing.attempt();
  expect(ask).toHaveBeenCalledTimes(1);
});

it('can ask again when the page did not answer, and closes when the page is gone', async () => {
  const { closing, attempt, ask } = setUp('save', 'cancel');
  await attempt();
  await attempt();
  expect(ask).toHaveBeenCalledTimes(2);
  closing.pageGone();
  expect(await attempt()).toBe(true);
});

it('a second attempt while the document is being saved left the window open when it was saved', async () => {
  // Save as is open then: any other question is answered as cancelled.
  const { closing, attempt, ask, close, requestSave } = setUp('save', 'cancel');
  await attempt();
  expect(await attempt()).toBe(false);
  expect(ask).toHaveBeenCalledTimes(2);
  expect(close).not.toHaveBeenCalled();
  closing.answered(true);
  expect(close).toHaveBeenCalledTimes(1);
  expect(requestSave).toHaveBeenCalledTimes(1);
  expect(await attempt()).toBe(true);
});

it('closes when the save is complete while a second attempt still asks, and takes no answer to that', async () => {
  let answer: (given: UnsavedAnswer) => void = () => undefined;
  const { closing, attempt, ask, close, requestSave } = setUp('save');
  await attempt();
  ask.mockImplementationOnce(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  await attempt();
  closing.answered(true);
  expect(close).toHaveBeenCalledTimes(1);
  answer('save');
  await new Promise(setImmediate);
  expect([close.mock.calls.length, requestSave.mock.calls.length]).toEqual([1, 1]);
});

it('a save that hangs keeps nobody in: it can be discarded, and saving twice asks the page once', async () => {
  const { attempt, close, requestSave } = setUp('save', 'save', 'discard');
  await attempt();
  await attempt();
  expect(requestSave).toHaveBeenCalledTimes(1);
  await attempt();
  expect(close).toHaveBeenCalledTimes(1);
});

it('stays after Save as was cancelled, and the next attempt saves again', async () => {
  const { closing, attempt, close, requestSave } = setUp('save', 'cancel', 'save');
  await attempt();
  await attempt();
  closing.answered(false);
  await attempt();
  expect(requestSave).toHaveBeenCalledTimes(2);
  closing.answered(true);
  expect(close).toHaveBeenCalledTimes(1);
});
