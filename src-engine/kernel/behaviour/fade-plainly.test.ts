import { describe, expect, it } from 'vitest';
import { defaultBehaviour } from '../../config/default-behaviour.ts';
import { CHANNEL } from '../../model/behaviour.ts';
import type { AccountState } from '../state/account-state.ts';
import { CHANNEL_LIMIT } from './channel-limit.ts';
import { compileBehaviour, STIMULUS_FLOOR } from './compile-behaviour.ts';
import { fadePlainly } from './daily-hazard.ts';

const { decay } = compileBehaviour(defaultBehaviour());
const { LETTER, CALL, RESTRICTION } = CHANNEL;

/** Channels that act, in the order in which they began to. */
function acting(stimuli: readonly (readonly [number, number])[], pendingCount = 0): AccountState {
  const stimulus = new Float64Array(CHANNEL_LIMIT);
  const activeChannel = new Uint8Array(CHANNEL_LIMIT);
  for (const [index, [channel, weight]] of stimuli.entries()) {
    stimulus[channel] = weight;
    activeChannel[index] = channel;
  }
  const part: Partial<AccountState> = {
    stimulus,
    activeChannel,
    activeChannels: stimuli.length,
    pendingCount,
  };
  return part as AccountState;
}

describe('a plain night of fading', () => {
  it('weakens every channel by its own decay and answers with what is left of all', () => {
    const state = acting([
      [LETTER, 0.5],
      [CALL, 0.25],
    ]);
    const letter = 0.5 * (decay[LETTER] ?? 0);
    const call = 0.25 * (decay[CALL] ?? 0);
    expect(fadePlainly(state, decay)).toBe(letter + call);
    expect([state.stimulus[LETTER], state.stimulus[CALL]]).toEqual([letter, call]);
  });

  it.each([
    [
      'a channel ends',
      acting([
        [LETTER, 0.5],
        [CALL, STIMULUS_FLOOR],
      ]),
    ],
    [
      'a bar may hold one',
      acting([
        [LETTER, 0.5],
        [RESTRICTION, 0.5],
      ]),
    ],
    ['a contact waits for its lag', acting([[LETTER, 0.5]], 1)],
    ['nothing acts', acting([])],
  ])('does nothing where %s', (_, state) => {
    const before = [...state.stimulus];
    expect(fadePlainly(state, decay)).toBe(-1);
    expect([...state.stimulus]).toEqual(before);
  });
});
