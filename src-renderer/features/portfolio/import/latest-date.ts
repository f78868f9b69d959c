import { checkedDay, type Day } from '../../../../src-engine/base/day.ts';
import type {
  DateOrder,
  FilePreview,
  ImportMapping,
} from '../../../../src-engine/ingest/mapping.ts';

const PARTS = /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})/;
const PLACES: Readonly<Record<DateOrder, readonly [number, number, number]>> = {
  YMD: [1, 2, 3],
  DMY: [3, 2, 1],
  MDY: [3, 1, 2],
};

function dayOfText(text: string, order: DateOrder): Day | null {
  const parts = PARTS.exec(text.trim());
  if (parts === null) return null;
  const [year, month, dayOfMonth] = PLACES[order].map((place) => Number(parts[place]));
  if (year === undefined || month === undefined || dayOfMonth === undefined) return null;
  return checkedDay(year < 100 ? year + 2000 : year, month, dayOfMonth);
}

/** Dates that an extract may name ahead of its own day. */
const AHEAD: readonly string[] = ['nextDueDate', 'dueDate', 'postponeUntilDate'];

/**
 * The latest posted date in the preview rows, or of all other dates in the past when nothing was posted: what an
 * extract's own as-of date cannot be before. null when no date can be read.
 */
export function latestDate(preview: FilePreview, mapping: ImportMapping): Day | null {
  const types = new Map(preview.targets.map((target) => [target.target, target.type]));
  const dated = mapping.fields.filter(
    (field) => types.get(field.target) === 'date' && !AHEAD.includes(field.target),
  );
  const posted = dated.filter((field) => field.target === 'postedDate');
  let latest: Day | null = null;
  for (const field of posted.length > 0 ? posted : dated) {
    const at = field.column === null ? -1 : preview.columns.indexOf(field.column);
    if (at < 0) continue;
    for (const row of preview.rows) {
      const day = dayOfText(row[at] ?? '', mapping.format.dateOrder);
      if (day !== null && (latest === null || day > latest)) latest = day;
    }
  }
  return latest;
}

/** Older extracts than this are surely not of today. */
const STALE_AFTER_DAYS = 62;

/** As-of date to begin with: today for a fresh extract, else the latest date that was seen. */
export function proposedAsOfDay(latest: Day | null, today: Day): Day {
  return latest === null || today - latest <= STALE_AFTER_DAYS ? today : latest;
}
