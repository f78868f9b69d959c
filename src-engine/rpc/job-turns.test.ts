import { describe, expect, it } from 'vitest';
import type { MethodName } from '../protocol/methods.ts';
import { JobTurns } from './job-turns.ts';

interface Job {
  readonly name: string;
  readonly method: MethodName;
  readonly signal: { cancelled: boolean };
  /** Ends the job's work. */
  end(): void;
  readonly work: Promise<void>;
}

function settling(): { readonly promise: Promise<void>; readonly settle: () => void } {
  let settle = () => {};
  const promise = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}

function job(name: string, method: MethodName): Job {
  const { promise, settle } = settling();
  return { name, method, signal: { cancelled: false }, end: settle, work: promise };
}

/** Turns whose jobs say when they begin and end. */
function heard() {
  const said: string[] = [];
  const turns = new JobTurns<Job>(async ({ name, work }) => {
    said.push(`${name} begins`);
    await work;
    said.push(`${name} ends`);
  });
  return { said, turns };
}

const settled = () => new Promise((resume) => setImmediate(resume));

describe('turns of jobs', () => {
  it('lends the turn of a job that rests to long work, and gives it back', async () => {
    const { said, turns } = heard();
    const [run, sweep, quick] = [job('run', 'run'), job('sweep', 'startSweep'), job('q', 'hello')];
    const pause = settling();
    turns.add(run);
    turns.add(sweep);
    turns.add(quick);
    quick.end();
    await settled();
    expect(said).toEqual(['run begins', 'q begins', 'q ends']);
    const rested = turns.rest(run, pause.promise).then(() => said.push('run goes on'));
    await settled();
    expect(said.slice(3)).toEqual(['sweep begins']);
    pause.settle();
    await settled();
    expect(said.slice(4)).toEqual([]);
    sweep.end();
    await rested;
    expect(said.slice(4)).toEqual(['sweep ends', 'run goes on']);
    run.end();
    await settled();
    const next = job('next', 'sensitivity');
    turns.add(next);
    expect(said.slice(6)).toEqual(['run ends', 'next begins']);
  });

  it.each(['importPortfolio', 'openDocument'] as const)(
    'wakes a job that rests for %s, which waits for it to end',
    async (method) => {
      const { said, turns } = heard();
      const [run, change, quick] = [job('run', 'run'), job('change', method), job('q', 'hello')];
      turns.add(run);
      const rested = turns.rest(run, settling().promise);
      turns.add(change);
      await rested;
      expect(said).toEqual(['run begins']);
      run.end();
      await settled();
      expect(said.slice(1)).toEqual(['run ends', 'change begins']);
      turns.add(quick);
      change.end();
      await settled();
      // Nothing is asked of a document that is on its way out.
      expect(said.slice(3)).toEqual(
        method === 'openDocument' ? ['change ends', 'q begins'] : ['q begins', 'change ends'],
      );
    },
  );

  it('a job that is cancelled while it rests ends beside the one that has its turn', async () => {
    const { said, turns } = heard();
    const [run, sweep] = [job('run', 'run'), job('sweep', 'startSweep')];
    const pause = settling();
    turns.add(run);
    const rested = turns.rest(run, pause.promise);
    turns.add(sweep);
    run.signal.cancelled = true;
    pause.settle();
    await rested;
    run.end();
    await settled();
    expect(said).toEqual(['run begins', 'sweep begins', 'run ends']);
    const change = job('change', 'generatePortfolio');
    turns.add(change);
    expect(said.slice(3)).toEqual([]);
    sweep.end();
    await settled();
    expect(said.slice(3)).toEqual(['sweep ends', 'change begins']);
  });

  it('a second rest of a job waits like the first, and takes no turn', async () => {
    const { turns } = heard();
    const run = job('run', 'run');
    const pause = settling();
    turns.add(run);
    const over: string[] = [];
    const first = turns.rest(run, pause.promise).then(() => over.push('first'));
    const second = turns.rest(run, pause.promise).then(() => over.push('second'));
    await settled();
    expect(over).toEqual([]);
    pause.settle();
    await Promise.all([first, second]);
    expect(over.toSorted()).toEqual(['first', 'second']);
  });

  it('a job that waits can be taken away', () => {
    const { said, turns } = heard();
    const [run, sweep] = [job('run', 'run'), job('sweep', 'startSweep')];
    turns.add(run);
    turns.add(sweep);
    expect(turns.remove(({ name }) => name === 'run')).toBeNull();
    expect(turns.remove(({ name }) => name === 'sweep')).toBe(sweep);
    expect(said).toEqual(['run begins']);
  });
});
