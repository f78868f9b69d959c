import { isoDate } from '../../../src-engine/base/day.ts';
import { minorToDecimal } from '../../../src-engine/base/money.ts';
import type { AccountStory } from '../../../src-engine/model/explanation.ts';
import { type ChartTable, plainCell } from '../../charts/chart-table.ts';
import { formatWeekday } from '../../format/date.ts';
import { formatMoney, minorDigits } from '../../format/money.ts';
import { armTitle } from '../../ui/arm-style.ts';
import { type HeldStretch, heldStretches } from './guardrail-lane.ts';
import { collectionLane, customerLane, severanceLane } from './timeline-lanes.ts';

/** A stretch stands at its first day, and says its last. */
function heldRow({ fromDay, toDay, title }: HeldStretch): { day: number; title: string } {
  return { day: fromDay, title: toDay > fromDay ? `${title}, to day ${toDay}` : title };
}

/** The timeline as rows in order of days: what happened in which lane, and the arrears at the end of that day. */
export function timelineTable(
  stories: readonly { readonly arm: number; readonly story: AccountStory }[],
): ChartTable {
  const rows = stories.flatMap(({ arm, story }, order) =>
    (
      [
        ['Collection', collectionLane(story)],
        ['Severance', severanceLane(story)],
        ['Customer', customerLane(story)],
        ['Guardrails', { before: [], nodes: heldStretches(story).map(heldRow) }],
      ] as const
    ).flatMap(([lane, { before = [], nodes }]) =>
      [...before, ...nodes].map((node) => ({
        order,
        arm,
        story,
        lane,
        day: node.day,
        title: node.title,
      })),
    ),
  );
  rows.sort((a, b) => a.order - b.order || a.day - b.day);
  return {
    columns: [
      { label: 'Arm', numeric: false },
      { label: 'Day', numeric: true },
      { label: 'Date', numeric: false },
      { label: 'Lane', numeric: false },
      { label: 'What happened', numeric: false },
      { label: 'Arrears, end of day', numeric: true },
    ],
    rows: rows.map(({ arm, story, lane, day, title }) => {
      const arrears = story.pastDueMinor[day];
      return [
        plainCell(armTitle(arm)),
        { text: String(day).replace('-', '−'), csv: String(day) },
        { text: formatWeekday(story.asOfDay + day), csv: isoDate(story.asOfDay + day) },
        plainCell(lane),
        plainCell(title),
        arrears === undefined
          ? plainCell('')
          : {
              text: formatMoney(arrears, story.currency),
              csv: minorToDecimal(arrears, minorDigits(story.currency)),
            },
      ];
    }),
  };
}
