import { MEASURES, type MeasureId } from '../../../src-engine/model/comparison.ts';
import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { useQuery } from '../../engine-client/use-query.ts';
import { runViewKey } from '../../stores/run-view-key.ts';
import type { Threshold } from '../compare/thresholds/ThresholdsDialog.tsx';

/** The defaults of the changes that matter as a run of these accounts had them; null where none has told. */
export function useKnownThresholds(run: RunHeader | null): readonly Threshold[] {
  const key = run === null ? null : runViewKey(run);
  const { value } = useQuery('runView', { runId: run?.id ?? 0 }, key);
  const usual = new Map<MeasureId, number>(
    (value?.comparison.measures ?? []).map(
      ({ measure, changeThatMatters, defaultChangeThatMatters = changeThatMatters }) => [
        measure,
        defaultChangeThatMatters,
      ],
    ),
  );
  return MEASURES.map((measure) => ({ measure, usual: usual.get(measure) ?? null }));
}
