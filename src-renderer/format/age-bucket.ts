/** Names of the age buckets on screen, by their engine names (model/run.ts AGE_BUCKETS). */
const TITLES: Readonly<Record<string, string>> = {
  notDue: 'Not yet due',
  '1-30': '1–30 days',
  '31-60': '31–60 days',
  '61-90': '61–90 days',
  '91+': '91+ days',
};

export function ageBucketTitle(bucket: string): string {
  return TITLES[bucket] ?? bucket;
}
