import { unzipSync, type Zippable, zipSync } from 'fflate';
import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { BundleBytes } from './bundle-files.ts';

/** Zip files keep a time of day without a zone: this one is the same everywhere. */
const ALWAYS = '1980-01-01T12:00:00';
/** A bundle is some megabytes at most; more is no bundle of ours. */
const MOST_BYTES = 256 * 1024 * 1024;

/** One zip file of a bundle: files by path, no time of its own, so that equal bundles are equal bytes. */
export function zipBundle(files: BundleBytes): Uint8Array {
  const entries: Zippable = {};
  const byPath = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [path, bytes] of byPath) entries[path] = [bytes, { mtime: ALWAYS, level: 9 }];
  return zipSync(entries);
}

function notOurs(message: string): Failure {
  return failure(
    'bad-file',
    message,
    '',
    'Name a bundle that cslab export or the Export screen wrote.',
  );
}

/** The files of a zip; folders have none. */
export function unzipBundle(bytes: Uint8Array): Result<BundleBytes, Failure> {
  let total = 0;
  try {
    const entries = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        return total <= MOST_BYTES;
      },
    });
    if (total > MOST_BYTES)
      return err(notOurs('This zip file holds more than any evidence bundle does.'));
    return ok(new Map(Object.entries(entries).filter(([path]) => !path.endsWith('/'))));
  } catch (thrown) {
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    return err(notOurs(`This is not a whole zip file: ${detail}.`));
  }
}
