import { useEffect, useState } from 'react';
import { callEngine } from '../../engine-client/client.ts';
import { documentStore } from '../../stores/document-state.ts';
import { showFailure } from '../../stores/toast-store.ts';
import { useTrainer } from '../../stores/trainer-store.ts';
import { useDocument } from '../../stores/use-document.ts';
import { LESSONS, type Lesson } from './lesson.ts';
import { type PlacedStep, placedSteps } from './placed-steps.ts';
import { readMaterial } from './read-material.ts';

interface LessonNow {
  readonly lesson: Lesson | null;
  /** Null while they are read. */
  readonly steps: readonly PlacedStep[] | null;
}

/** The lesson that is given, told from its run and, once it is there, the run that the class has made. */
export function useLesson(): LessonNow {
  const { lesson: id, runId } = useTrainer();
  const { summary } = useDocument();
  const lesson = LESSONS.find((one) => one.id === id) ?? null;
  const [steps, setSteps] = useState<readonly PlacedStep[] | null>(null);
  const wanted = lesson?.steps.find(({ runs }) => runs !== undefined)?.runs;
  const ownRunId =
    summary.runs.find((run) => run.id > runId && run.replications === wanted)?.id ?? null;
  useEffect(() => {
    if (lesson === null) return undefined;
    const control = new AbortController();
    const { bookmarks } = documentStore.getState().summary;
    const ask: Parameters<typeof readMaterial>[0] = (method, params) =>
      callEngine(method, params, { signal: control.signal });
    void readMaterial(ask, lesson, { runId, ownRunId, bookmarks }).then((material) => {
      if (control.signal.aborted) return;
      if (material.ok) setSteps(placedSteps(lesson, material.value));
      else showFailure(material.error);
    });
    return () => control.abort();
  }, [lesson, runId, ownRunId]);
  return { lesson, steps };
}
