// What a trace of Chromium says of the tasks of the page's own thread.

/** @typedef {{ name: string, ph: string, pid: number, tid: number, ts?: number, dur?: number, tdur?: number, args?: { name?: string } }} TraceEvent */

/** What `browser.startTracing` must be asked for. */
export const TASK_CATEGORIES = ['toplevel'];

const TASK = 'ThreadControllerImpl::RunTask';

/**
 * Milliseconds of processor time of each task of the page: how long it works, whether or not other programs take the
 * processor from it meanwhile. The page is the one with the most tasks.
 * @param {readonly TraceEvent[]} events
 * @returns {number[]}
 */
export function taskProcessorMs(events) {
  const threads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  /** @type {Map<string, TraceEvent[]>} */
  const byThread = new Map();
  for (const event of events) {
    const thread = threadOf(event);
    if (event.ph !== 'X' || event.name !== TASK || !threads.has(thread)) continue;
    const tasks = byThread.get(thread) ?? [];
    tasks.push(event);
    byThread.set(thread, tasks);
  }
  const [page = []] = [...byThread.values()].sort((a, b) => b.length - a.length);
  return page.map(({ tdur = 0 }) => tdur / 1000);
}

/** @param {TraceEvent} event */
function threadOf({ pid, tid }) {
  return `${pid} ${tid}`;
}
