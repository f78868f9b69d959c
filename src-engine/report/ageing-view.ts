import { AGE_BUCKETS, type RunResult, SNAPSHOT_EVERY_DAYS } from '../model/run.ts';
import type { RunView } from '../protocol/methods.ts';

/** Open debt by age at each snapshot, mean over replications; the first snapshot is before anything happens. */
export function ageingView(result: RunResult): Pick<RunView, 'ageing' | 'ageingDays'> {
  const { replications } = result;
  const width = AGE_BUCKETS.length;
  const snapshots = (result.arms[0]?.ageing.length ?? 0) / replications / width;
  const ageing = result.arms.map((arm) =>
    Array.from({ length: snapshots }, (_, snapshot) =>
      AGE_BUCKETS.map((_bucket, bucket) => {
        let sum = 0;
        for (let replication = 0; replication < replications; replication++) {
          sum += arm.ageing[(replication * snapshots + snapshot) * width + bucket] ?? 0;
        }
        return sum / replications;
      }),
    ),
  );
  return {
    ageing,
    ageingDays: Array.from({ length: snapshots }, (_, index) => index * SNAPSHOT_EVERY_DAYS),
  };
}
