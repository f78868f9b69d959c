import { expect, test } from 'vitest';
import { longestTask, taskProcessorMs } from './task-times.mjs';

const name = (pid: number, tid: number, thread: string) => ({
  name: 'thread_name',
  ph: 'M',
  pid,
  tid,
  args: { name: thread },
});
const task = (
  pid: number,
  tid: number,
  tdur: number,
  called = 'ThreadControllerImpl::RunTask',
) => ({
  name: called,
  ph: 'X',
  pid,
  tid,
  ts: 0,
  dur: 900_000,
  tdur,
});

test('tasks of the page are told by their processor time, not those of its workers or of other pages', () => {
  const events = [
    name(1, 1, 'CrRendererMain'),
    name(1, 2, 'DedicatedWorker thread'),
    name(2, 1, 'CrRendererMain'),
    task(1, 1, 60_000),
    task(1, 1, 12_500),
    task(1, 1, 80_000, 'Layout'),
    task(1, 2, 70_000),
    task(1, 2, 70_000),
    task(1, 2, 70_000),
    task(2, 1, 90_000),
  ];
  expect(taskProcessorMs(events)).toEqual([60, 12.5]);
  expect(taskProcessorMs([])).toEqual([]);
});

test('the longest task says what took its time, each part without what lies inside it', () => {
  const at = (ts: number, dur: number, called: string, tdur = dur) => ({
    ...task(1, 1, tdur, called),
    ts,
    dur,
  });
  const run = 'ThreadControllerImpl::RunTask';
  const events = [
    name(1, 1, 'CrRendererMain'),
    at(0, 20_000, run),
    at(0, 19_000, 'FunctionCall'),
    // Half of the time it was not on the processor.
    at(30_000, 140_000, run, 70_000),
    at(31_000, 120_000, 'FunctionCall', 60_000),
    at(40_000, 40_000, 'Layout', 20_000),
    at(90_000, 10_000, 'Layout', 5_000),
    at(152_000, 900, 'Paint'),
  ];
  expect(longestTask(events)).toEqual({ ms: 70, parts: 'FunctionCall 35, Layout 25' });
  expect(longestTask([])).toEqual({ ms: 0, parts: '' });
});
