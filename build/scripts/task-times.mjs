// What a trace of Chromium says of the tasks of the page's own thread.

/** @typedef {{ name: string, ph: string, pid: number, tid: number, ts?: number, dur?: number, tdur?: number, args?: { name?: string } }} TraceEvent */
/** Milliseconds of processor time, and the parts of it that took most, by what the browser calls them. @typedef {{ ms: number, parts: string }} Task */

/** What `browser.startTracing` must be asked for. */
export const TASK_CATEGORIES = ['toplevel'];
/** The same, with what the tasks did. */
export const CAUSE_CATEGORIES = ['toplevel', 'devtools.timeline', 'v8'];

const TASK = 'ThreadControllerImpl::RunTask';
const PARTS = 4;
/** A part that is no cause, milliseconds. */
const SMALL_MS = 1;

/** @typedef {{ tasks: TraceEvent[], others: TraceEvent[] }} Thread */

/**
 * The thread of the page: of those that draw pages, the one with the most tasks.
 * @param {readonly TraceEvent[]} events
 * @returns {Thread}
 */
function pageThread(events) {
  const threads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  /** @type {Map<string, Thread>} */
  const byThread = new Map();
  for (const event of events) {
    const thread = threadOf(event);
    if (event.ph !== 'X' || !threads.has(thread)) continue;
    const seen = byThread.get(thread) ?? { tasks: [], others: [] };
    (event.name === TASK ? seen.tasks : seen.others).push(event);
    byThread.set(thread, seen);
  }
  const [page = { tasks: [], others: [] }] = [...byThread.values()].sort(
    (a, b) => b.tasks.length - a.tasks.length,
  );
  return page;
}

/**
 * Milliseconds of processor time of each task of the page: how long it works, whether or not other programs take the
 * processor from it meanwhile.
 * @param {readonly TraceEvent[]} events
 * @returns {number[]}
 */
export function taskProcessorMs(events) {
  return pageThread(events).tasks.map(({ tdur = 0 }) => tdur / 1000);
}

/**
 * The page's task of the most processor time, with what it did.
 * @param {readonly TraceEvent[]} events of CAUSE_CATEGORIES
 * @returns {Task}
 */
export function longestTask(events) {
  const { tasks, others } = pageThread(events);
  const [longest] = tasks.toSorted((a, b) => (b.tdur ?? 0) - (a.tdur ?? 0));
  if (longest === undefined) return { ms: 0, parts: '' };
  const from = longest.ts ?? 0;
  const until = from + (longest.dur ?? 0);
  const inside = others.filter(({ ts = 0 }) => from <= ts && ts < until);
  const parts = [...ownMs(inside)].filter(([, ms]) => ms >= SMALL_MS).sort((a, b) => b[1] - a[1]);
  return {
    ms: (longest.tdur ?? 0) / 1000,
    parts: parts
      .slice(0, PARTS)
      .map(([name, ms]) => `${name} ${Math.round(ms)}`)
      .join(', '),
  };
}

/**
 * Processor time by name, of each event without those that lie inside it.
 * @param {readonly TraceEvent[]} events
 */
function ownMs(events) {
  const sorted = events.toSorted(
    (a, b) => (a.ts ?? 0) - (b.ts ?? 0) || (b.dur ?? 0) - (a.dur ?? 0),
  );
  /** @type {Map<string, number>} */
  const own = new Map();
  const add = (/** @type {string} */ name, /** @type {number} */ ms) =>
    own.set(name, (own.get(name) ?? 0) + ms);
  /** @type {TraceEvent[]} */
  const around = [];
  for (const event of sorted) {
    const { name, ts = 0, tdur = 0 } = event;
    while (around.length > 0 && endOf(around.at(-1)) <= ts) around.pop();
    const outer = around.at(-1);
    if (outer !== undefined) add(outer.name, -tdur / 1000);
    add(name, tdur / 1000);
    around.push(event);
  }
  return own;
}

/** @param {TraceEvent | undefined} event */
function endOf(event) {
  return (event?.ts ?? 0) + (event?.dur ?? 0);
}

/** @param {TraceEvent} event */
function threadOf({ pid, tid }) {
  return `${pid} ${tid}`;
}
