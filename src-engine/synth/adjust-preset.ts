import type { GenerateShares } from './options.ts';
import type { PresetSpec, SegmentSpec } from './preset.ts';

/** Shares that draws can be compared with: not nobody, not everybody. */
const LEAST_SHARE = 1e-6;
const MOST_SHARE = 1 - LEAST_SHARE;
/** From this number of overdue bills on an account may keep a pay plan. */
const PLAN_BILLS = 2;

function share(value: number): number {
  return Math.min(MOST_SHARE, Math.max(LEAST_SHARE, value));
}

/** Share of all accounts with an account flag that protects them. */
function protectedShare(segments: readonly SegmentSpec[]): number {
  return segments.reduce((sum, segment) => {
    const free = (1 - segment.vulnerableShare) * (1 - segment.lifeSupportShare);
    return sum + (segment.shareBasisPoints / 10_000) * (1 - free);
  }, 0);
}

/**
 * Fewer: every segment's shares times the same factor. More: of the people that are not protected yet the same part in every
 * segment becomes vulnerable. Companies are never protected.
 */
function withProtected(segments: readonly SegmentSpec[], wanted: number): readonly SegmentSpec[] {
  const now = protectedShare(segments);
  if (wanted <= now) {
    const factor = wanted / now;
    return segments.map((segment) => ({
      ...segment,
      vulnerableShare: segment.vulnerableShare * factor,
      lifeSupportShare: segment.lifeSupportShare * factor,
    }));
  }
  const people = segments.filter(({ customer }) => customer === 'person');
  const all = people.reduce((sum, segment) => sum + segment.shareBasisPoints / 10_000, 0);
  const part = Math.min(1, (wanted - now) / (all - protectedShare(people)));
  return segments.map((segment) =>
    segment.customer === 'person'
      ? {
          ...segment,
          vulnerableShare: segment.vulnerableShare + part * (1 - segment.vulnerableShare),
        }
      : segment,
  );
}

/** A preset with other shares of accounts past due, on pay plans and protected. The same preset without any. */
export function adjustPreset(preset: PresetSpec, shares: GenerateShares | undefined): PresetSpec {
  if (shares === undefined) return preset;
  const { pastDue, onPlan, isProtected } = shares;
  const factor = pastDue === undefined ? 1 : pastDue / (preset.overdueShares[0] ?? 1);
  const overdueShares =
    pastDue === undefined
      ? preset.overdueShares
      : preset.overdueShares.map((value) => share(value * factor));
  const mayPlan = overdueShares[PLAN_BILLS - 1] ?? 0;
  return {
    ...preset,
    overdueShares,
    planShare:
      onPlan === undefined ? preset.planShare : mayPlan === 0 ? 0 : Math.min(1, onPlan / mayPlan),
    segments:
      isProtected === undefined ? preset.segments : withProtected(preset.segments, isProtected),
  };
}
