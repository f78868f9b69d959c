import { pointerOf } from '../pointer.ts';
import type { StrategyChange } from '../strategy-change.ts';
import type { Strategy } from '../strategy-schema.ts';
import { moneyWords } from '../words.ts';
import { algorithmChanges } from './algorithm-changes.ts';
import { added, memberChanges, removed } from './change-maker.ts';
import { matchEntries } from './match-entries.ts';

function minutesWords(minutes: number | undefined): string {
  return minutes === undefined ? 'those of the algorithm' : String(minutes);
}

function toneWords(tone: Strategy['eventTypes'][number]['tone']): string {
  return tone === undefined ? 'neutral' : tone.toLowerCase();
}

/** Event types, by code. */
export function eventTypeChanges(old: Strategy, current: Strategy): readonly StrategyChange[] {
  const currencies = [old.currency, current.currency] as const;
  return matchEntries(old.eventTypes, current.eventTypes, [(type) => type.code], {
    added: ({ entry, index }) => [
      added(pointerOf('eventTypes', index), `Event type ${entry.code}, ${entry.title}`),
    ],
    removed: ({ entry, index }) => [
      removed(pointerOf('eventTypes', index), `Event type ${entry.code}, ${entry.title}`),
    ],
    both({ entry: before }, { entry: after, index }) {
      const path = ['eventTypes', index];
      const subject = `Event type ${after.code}`;
      return [
        ...memberChanges(path, subject, [
          { name: 'title', label: 'title', old: before.title, new: after.title },
          {
            name: 'unitCostMinor',
            label: 'unit cost',
            old: moneyWords(before.unitCostMinor, currencies[0]),
            new: moneyWords(after.unitCostMinor, currencies[1]),
          },
          {
            name: 'capacityGroup',
            label: 'capacity group',
            old: before.capacityGroup ?? 'none',
            new: after.capacityGroup ?? 'none',
          },
          {
            name: 'agentMinutes',
            label: 'agent minutes',
            old: minutesWords(before.agentMinutes),
            new: minutesWords(after.agentMinutes),
          },
          {
            name: 'tone',
            label: 'tone',
            old: toneWords(before.tone),
            new: toneWords(after.tone),
          },
          {
            name: 'personalised',
            label: 'naming of the customer and an officer',
            old: before.personalised === true ? 'yes' : 'no',
            new: after.personalised === true ? 'yes' : 'no',
          },
        ]),
        ...algorithmChanges(
          [...path, 'algorithm'],
          subject,
          before.algorithm,
          after.algorithm,
          currencies,
        ),
      ];
    },
  });
}
