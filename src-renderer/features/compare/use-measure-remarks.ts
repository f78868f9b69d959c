import type { Comparison, MeasureId } from '../../../src-engine/model/comparison.ts';
import { useQuery } from '../../engine-client/use-query.ts';

export type MeasureRemarks = Partial<Record<MeasureId, string>>;

function areAll(
  { measures }: Comparison,
  wanted: MeasureId,
  test: (value: number) => boolean,
): boolean {
  const found = measures.find(({ measure }) => measure === wanted);
  return found?.values.every(test) ?? false;
}

/**
 * What a figure needs said beside it so that it is not misread. A share of 0 reads as a failure, but where cutting ends the
 * service (as the last step of a telecom ladder does) there is nothing to reconnect: the champion's rules say which it is.
 */
export function useMeasureRemarks(comparison: Comparison, runId: number): MeasureRemarks {
  const isZero =
    areAll(comparison, 'restoredShare', (value) => value === 0) &&
    !areAll(comparison, 'disconnectionsPerThousand', (value) => value === 0);
  const rules = useQuery('runStrategy', { runId, arm: 0 }, isZero ? `run-${runId}` : null).value;
  if (!isZero || rules === null) return {};
  if (rules.severanceTemplates.some(({ reconnectTemplate }) => reconnectTemplate !== null))
    return {};
  return {
    restoredShare:
      'No severance template of the champion reconnects: a service that is cut has ended. Bars that are lifted do not count here.',
  };
}
