import { describe, expect, it } from 'vitest';
import {
  isLively,
  type Playback,
  type PlaybackAction,
  playbackStep,
  tickDelayMs,
} from './playback.ts';

const at = (day: number, playing = false): Playback => ({ day, playing, speed: '2' });

describe('playbackStep', () => {
  it.each<[string, Playback, PlaybackAction, Partial<Playback>]>([
    ['next day', at(5), { kind: 'step', days: 1 }, { day: 6 }],
    ['previous day at the start', at(0), { kind: 'step', days: -1 }, { day: 0 }],
    ['next week near the end', at(115), { kind: 'step', days: 7 }, { day: 119 }],
    ['moving by hand pauses', at(5, true), { kind: 'step', days: 1 }, { day: 6, playing: false }],
    ['to a day', at(5, true), { kind: 'goTo', day: 46 }, { day: 46, playing: false }],
    ['to a day beyond the end', at(5), { kind: 'goTo', day: 500 }, { day: 119 }],
    ['play', at(5), { kind: 'play' }, { day: 5, playing: true }],
    ['play from the end starts again', at(119), { kind: 'play' }, { day: 0, playing: true }],
    ['a tick shows the next day', at(5, true), { kind: 'tick' }, { day: 6, playing: true }],
    ['the last day ends playing', at(118, true), { kind: 'tick' }, { day: 119, playing: false }],
    ['a tick that comes after a pause does nothing', at(5), { kind: 'tick' }, { day: 5 }],
    ['pause', at(5, true), { kind: 'pause' }, { day: 5, playing: false }],
    ['speed', at(5, true), { kind: 'speed', speed: '10' }, { playing: true, speed: '10' }],
  ])('%s', (_, before, action, after) => {
    expect(playbackStep(before, action, 119)).toEqual({ ...before, ...after });
  });

  it('pauses on a day that was asked for, and plays on from it', () => {
    const pauses = new Map([[6, 'first severance']]);
    const paused = playbackStep(at(5, true), { kind: 'tick' }, 119, pauses);
    expect(paused).toMatchObject({ day: 6, playing: false });
    const again = playbackStep(paused, { kind: 'play' }, 119, pauses);
    expect(playbackStep(again, { kind: 'tick' }, 119, pauses)).toMatchObject({
      day: 7,
      playing: true,
    });
  });

  it('has nothing to play in a run of one day', () => {
    expect(playbackStep(at(0), { kind: 'play' }, 0).playing).toBe(false);
  });
});

describe('speeds', () => {
  it.each([
    ['1', 1000, false],
    ['2', 500, false],
    ['5', 200, true],
    ['10', 100, true],
    ['max', 0, true],
  ] as const)('%s waits %d ms', (speed, delay, lively) => {
    expect(tickDelayMs(speed)).toBe(delay);
    expect(isLively(speed)).toBe(lively);
  });
});
