import type { SweepResult } from '../../../src-engine/model/sweep.ts';
import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import type { ArmMark, SettingDot } from '../../charts/arm-trade-off-axes.ts';

/** A chart holds no more of one kind. */
const MOST_DOTS = 1000;

/** The arm of the run that a sweep has varied, as it was in the run; null when the run has no such arm. */
export function sweptArm(run: RunHeader, sweep: SweepResult): number | null {
  const isAlike =
    run.portfolioFingerprint === sweep.portfolioFingerprint && run.days === sweep.days;
  const arm = run.arms.findIndex(
    ({ strategyFingerprint }) => strategyFingerprint === sweep.championFingerprint,
  );
  return isAlike && arm >= 0 ? arm : null;
}

/**
 * The settings of a sweep in the plane of the arms: what each changes against the arm that was swept, added to that arm.
 * Non-dominated when no setting has more net cash with as few severances, or as much with fewer. From left to right.
 */
export function sweepDots(
  { settings }: SweepResult,
  swept: ArmMark | undefined,
): readonly SettingDot[] {
  const before = settings[0]?.measures ?? null;
  if (swept === undefined || before === null) return [];
  const dots = settings.slice(0, MOST_DOTS).flatMap(({ measures, state }) => {
    if (measures === null || state !== 'finished') return [];
    const { difference, severancesPerThousand } = measures;
    const change = severancesPerThousand.value - before.severancesPerThousand.value;
    return [{ x: swept.x + change, y: swept.y + difference.value }];
  });
  const beats = (a: SettingDot, b: SettingDot): boolean =>
    a.x <= b.x && a.y >= b.y && (a.x < b.x || a.y > b.y);
  const plain = dots.map((dot): SettingDot => ({ ...dot, isOnFront: false }));
  return plain
    .map((dot) => ({ ...dot, isOnFront: !plain.some((other) => beats(other, dot)) }))
    .sort((a, b) => a.x - b.x || a.y - b.y);
}
