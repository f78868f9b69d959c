import { join } from 'node:path';
import type { Failure } from '../../../base/failure.ts';
import { err, type Result } from '../../../base/result.ts';
import { parseLiveTest } from '../../../livetest/parse-live-test.ts';
import type { LiveTest } from '../../../model/live-test.ts';
import type { CliIo } from '../cli-io.ts';
import { readUtf8 } from '../files/read-input.ts';

export const LIVE_TEST_FILE = 'live-test.json';

/** Reads what `cslab split` or the program wrote; a folder stands for the file in it. */
export async function readLiveTest(io: CliIo, path: string): Promise<Result<LiveTest, Failure>> {
  const file = path.endsWith('.json') ? path : join(path, LIVE_TEST_FILE);
  const text = await readUtf8(io.folder, file);
  if (!text.ok) return err({ ...text.error, hint: 'Name a folder that cslab split wrote.' });
  return parseLiveTest(text.value, file);
}
