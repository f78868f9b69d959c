import { at } from '../base/assert.ts';
import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import { pointerOf } from '../config/pointer.ts';
import type { LiveTest } from '../model/live-test.ts';
import { liveTestSchema } from './live-test-schema.ts';

const HINT = 'Choose the live-test.json that cslab split or "Save plan…" wrote.';

function bad(message: string, where: string, hint = HINT): Result<never, Failure> {
  return err(failure('bad-file', message, where, hint));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function members(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** What another file is that a person may take for a plan. */
function otherFile(value: unknown): string | null {
  const has = members(value);
  if ('processTemplates' in has) return 'This is a strategy, not the plan of a live test.';
  if ('treatments' in has) return 'This is a behaviour model, not the plan of a live test.';
  return 'experiment' in has && 'phases' in has ? null : 'This is no plan of a live test.';
}

/** What no test can be though its file has the right form; null when nothing is wrong. */
function contradiction({ champion, strata, phases }: LiveTest): readonly [string, string] | null {
  for (const [index, { phase, slots }] of phases.entries()) {
    const where = `/phases/${index}`;
    if (phase !== index + 1)
      return [`Phase ${phase} stands where phase ${index + 1} should.`, where];
    if (slots.some(({ arm }) => arm === champion))
      return [`${champion} is the champion and owns what the challengers leave.`, `${where}/slots`];
    const ordered = [...slots].sort((a, b) => a.from - b.from);
    for (const [place, slot] of ordered.entries()) {
      if (slot.from >= slot.to)
        return [`The range ${slot.from} to ${slot.to} of ${slot.arm} is empty.`, `${where}/slots`];
      const next = ordered[place + 1];
      if (next !== undefined && next.from < slot.to)
        return [`${slot.arm} and ${next.arm} both own basis point ${next.from}.`, `${where}/slots`];
    }
  }
  return strata.length > 0 && phases.length > 1
    ? ['A test with quotas within strata has one phase.', '/phases']
    : null;
}

/**
 * The plan in a `live-test.json`, as `cslab split` and the program write it: the one door for both. `where` names the file
 * in the message of a refusal, which tells a newer version, another kind of file, a member of the wrong form and ranges
 * that contradict each other apart.
 */
export function parseLiveTest(text: string, where: string): Result<LiveTest, Failure> {
  const value = jsonOf(text);
  if (value === undefined) return bad('This is no JSON text.', where);
  const other = otherFile(value);
  if (other !== null) return bad(other, where);
  const version = members(value)['schemaVersion'];
  if (typeof version === 'number' && version > 1)
    return bad(
      `This plan has schema ${version}, this program reads 1.`,
      where,
      'Open it with a newer version of the program.',
    );
  const parsed = liveTestSchema.safeParse(value);
  if (!parsed.success) {
    const { path, message } = at(parsed.error.issues, 0);
    return bad(`The plan cannot be read at ${pointerOf(...path)}: ${message}.`, where);
  }
  const wrong = contradiction(parsed.data);
  return wrong === null ? ok(parsed.data) : bad(wrong[0], `${where} ${wrong[1]}`);
}
