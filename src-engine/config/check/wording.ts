import type { Problem } from '../../base/problem.ts';
import { isWorded } from '../is-worded.ts';
import { pointerOf } from '../pointer.ts';
import type { Strategy } from '../strategy-schema.ts';
import { noteAt } from './problem-maker.ts';

/** A tone or a name is of messages, letters and calls; on other event types it would change nothing, and says so. */
export function checkWording({ eventTypes }: Strategy): readonly Problem[] {
  return eventTypes.flatMap((type, index) => {
    const member = type.tone === undefined ? 'personalised' : 'tone';
    if (type.tone === undefined && type.personalised !== true) return [];
    if (isWorded(type)) return [];
    return [
      noteAt(
        'wording-without-contact',
        pointerOf('eventTypes', index, member),
        `Event type ${type.code} is no message, letter or call: how it is worded changes nothing.`,
        'Leave the member out.',
      ),
    ];
  });
}
