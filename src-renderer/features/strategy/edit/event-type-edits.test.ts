import { produce } from 'immer';
import { expect, test } from 'vitest';
import { defaultStrategies } from '../../../../src-engine/config/default-strategies.ts';
import { eventTypeEdits, eventTypeUses } from './event-type-edits.ts';

const [champion] = defaultStrategies();
const place = champion.eventTypes.findIndex(({ code }) => code === 'SV-CUT');

test('an event type of severance steps alone counts as used', () => {
  expect(eventTypeUses(champion, 'SV-CUT')).toEqual(['SEV-STD step 20']);
  expect(eventTypeUses(champion, 'NO-SUCH')).toEqual([]);
});

test('renaming an event type renames it in severance steps, schedules and write-off templates too', () => {
  const step = { sequence: 10, eventType: 'SV-CUT', dayOffset: 0 };
  const used = produce(champion, (draft) => {
    draft.writeOff.templates = [{ code: 'WO', title: '', version: 1, events: [{ ...step }] }];
  });
  const renamed = produce(used, (draft) => eventTypeEdits.setCode(draft, place, 'CUT-OFF'));
  expect(eventTypeUses(renamed, 'CUT-OFF')).toEqual(['SEV-STD step 20', 'WO step 10']);
  expect(eventTypeUses(renamed, 'SV-CUT')).toEqual([]);
});
