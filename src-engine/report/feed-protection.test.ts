import { expect, it } from 'vitest';
import { LOG_KIND, LOG_OUTCOME } from '../model/event-log.ts';
import { HOLD_REASON } from '../model/portfolio.ts';
import { protectionText } from './feed-protection.ts';

it.each([
  [LOG_KIND.holdBegan, HOLD_REASON.BREATHING_SPACE, 'Hold for breathing space began'],
  [LOG_KIND.holdEnded, HOLD_REASON.VIP, 'Hold for vip ended'],
  [LOG_KIND.promiseBroken, 0, 'Promise to pay broken'],
  [LOG_KIND.processCancelled, 0, 'Collection process cancelled by a hold'],
  [LOG_KIND.payment, 0, null],
])('kind %i of %i is told as %s', (kind, detail, text) => {
  expect(protectionText(kind, detail, LOG_OUTCOME.held)).toBe(text);
});

it('leaves a process that was paid to its own sentence', () => {
  expect(protectionText(LOG_KIND.processCancelled, 0, LOG_OUTCOME.done)).toBeNull();
});
