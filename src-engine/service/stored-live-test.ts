import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import { liveTestSchema } from '../livetest/live-test-schema.ts';
import type { LiveTest } from '../model/live-test.ts';
import type { Session } from './session.ts';

function damaged(): Result<never, Failure> {
  const message = 'A live test of this document cannot be read.';
  const hint = 'Another program changed it; open a copy from before that.';
  return err(failure('document-damaged', message, '', hint));
}

function testOf(text: string): LiveTest | null {
  try {
    const parsed = liveTestSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The live tests that are planned in the open document, oldest first. */
export function keptLiveTests(session: Session): Result<readonly LiveTest[], Failure> {
  const open = session.workspace();
  if (!open.ok) return open;
  const tests: LiveTest[] = [];
  for (const text of open.value.liveTests.texts()) {
    const test = testOf(text);
    if (test === null) return damaged();
    tests.push(test);
  }
  return ok(tests);
}

/** One of them, by the name of its experiment. */
export function keptLiveTest(session: Session, experiment: string): Result<LiveTest, Failure> {
  const open = session.workspace();
  if (!open.ok) return open;
  const text = open.value.liveTests.text(experiment);
  if (text === null)
    return err(
      failure(
        'not-found',
        `This document has no live test ${experiment}.`,
        '',
        'Choose one of the list.',
      ),
    );
  const test = testOf(text);
  return test === null ? damaged() : ok(test);
}
