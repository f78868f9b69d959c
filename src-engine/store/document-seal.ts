import { ContentDigest } from '../base/content-digest.ts';
import type { SqlDatabase } from './sqlite.ts';

const DIGEST_BYTES = 16;

/** Where the digest lies in the file: its page, and its place in it. Bytes. */
interface SealPlace {
  readonly pageStart: number;
  readonly pageEnd: number;
  readonly at: number;
}

/** The page of the one row of `document_seal`; null in documents from before there was one. */
function sealPlace(database: SqlDatabase, bytes: Uint8Array): SealPlace | null {
  const root = database.number(
    "SELECT rootpage FROM sqlite_schema WHERE type = 'table' AND name = 'document_seal'",
  );
  if (root === 0) return null;
  const digest = database.one('SELECT digest FROM document_seal')?.[0];
  if (!(digest instanceof Uint8Array) || digest.length !== DIGEST_BYTES) return null;
  const pageSize = database.number('PRAGMA page_size');
  const [pageStart, pageEnd] = [(root - 1) * pageSize, root * pageSize];
  const places: number[] = [];
  for (let at = pageStart; at + DIGEST_BYTES <= pageEnd; at++)
    if (digest.every((byte, index) => bytes[at + index] === byte)) places.push(at);
  const [at] = places;
  return at === undefined || places.length > 1 ? null : { pageStart, pageEnd, at };
}

/** Of all bytes but the seal's own. */
function digestOf(bytes: Uint8Array, { pageStart, pageEnd, at }: SealPlace): Uint8Array {
  const page = bytes.slice(pageStart, pageEnd);
  page.fill(0, at - pageStart, at - pageStart + DIGEST_BYTES);
  const digest = new ContentDigest();
  digest.update(bytes.subarray(0, pageStart));
  digest.update(page);
  digest.update(bytes.subarray(pageEnd));
  return digest.digest();
}

/**
 * Puts the digest of a document's exported bytes into them. A file that still has the digest of its bytes is the one that
 * was written, and need not be checked row by row again; one that has not is checked as ever.
 */
export function seal(database: SqlDatabase, bytes: Uint8Array): void {
  const place = sealPlace(database, bytes);
  if (place !== null) bytes.set(digestOf(bytes, place), place.at);
}

/** Whether the bytes that `database` was opened from are those that were sealed. */
export function isSealed(database: SqlDatabase, bytes: Uint8Array): boolean {
  const place = sealPlace(database, bytes);
  if (place === null || bytes.length % DIGEST_BYTES !== 0) return false;
  return digestOf(bytes, place).every((byte, index) => bytes[place.at + index] === byte);
}
