import { expect, test } from 'vitest';
import { taskProcessorMs } from './task-times.mjs';

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
