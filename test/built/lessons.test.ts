import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { CallContext, Handlers } from '../../src-engine/protocol/handlers.ts';
import type { DocumentSummary } from '../../src-engine/protocol/methods.ts';
import { createEngineService } from '../../src-engine/service/engine-service.ts';
import { bookmarksOf, LESSONS } from '../../src-renderer/features/trainer/lesson.ts';
import { placedSteps } from '../../src-renderer/features/trainer/placed-steps.ts';
import { type Ask, readMaterial } from '../../src-renderer/features/trainer/read-material.ts';
import { openSql } from '../support/open-sql.ts';

const SAMPLE = join(import.meta.dirname, '../../dist/public/samples/northvale.cstrat');

const CONTEXT: CallContext<never> = {
  signal: { cancelled: false },
  onCancel: () => () => undefined,
  rest: (until) => until,
  progress: () => undefined,
  pause: () => Promise.resolve(),
  now: () => 0,
};

let engine: Handlers;
let sample: DocumentSummary;
const ask: Ask = async (method, params) => await engine[method](params, CONTEXT);

beforeAll(async () => {
  engine = createEngineService(await openSql());
  const opened = await engine.openDocument(
    { bytes: new Uint8Array(await readFile(SAMPLE)) },
    CONTEXT,
  );
  if (!opened.ok) throw new Error(opened.error.message);
  sample = opened.value;
});

/** The run that a step asks the class for. */
async function ownRun(replications: number): Promise<number> {
  const [run] = sample.runs;
  const { days = 0, seed = 0 } = run ?? {};
  const slots = sample.strategies.map(({ slot }) => slot);
  const made = await engine.run({ slots, days, replications, seed }, CONTEXT);
  if (!made.ok) throw new Error(made.error.message);
  return made.value.runId;
}

it.each(LESSONS.map((lesson) => [lesson.title, lesson] as const))(
  'the sample tells the lesson “%s”: every step happens, what it says is so, and one answer is right',
  async (_, lesson) => {
    const { bookmarks, runs } = sample;
    const titles = bookmarks.map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining([...bookmarksOf(lesson)]));
    const asked = lesson.steps.find((step) => step.runs !== undefined)?.runs;
    const ownRunId = asked === undefined ? null : await ownRun(asked);
    const material = await readMaterial(ask, lesson, {
      runId: runs[0]?.id ?? 0,
      ownRunId,
      bookmarks,
    });
    if (!material.ok) throw new Error(material.error.message);
    const steps = placedSteps(lesson, material.value);
    expect(steps.map(({ step }) => step.text)).toEqual(lesson.steps.map(({ text }) => text));
    for (const { text, question, answer, choices, broken } of steps) {
      expect(broken, text).toEqual([]);
      for (const words of [text, question, answer, ...choices.map((choice) => choice.text)]) {
        expect(words).not.toMatch(/[{}]|NaN|undefined| {2}/);
      }
      const right = choices.filter(({ isRight }) => isRight);
      expect(right, question).toHaveLength(choices.length === 0 ? 0 : 1);
    }
  },
);
