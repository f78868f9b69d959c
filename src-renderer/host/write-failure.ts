import type { DesktopResult } from '../../src-main/contract/result.ts';
import { causeOf, hostFailure } from './host-failure.ts';

/** Why the browser could not write a file, with a way out; the names are those of the File System standard. */
export function writeFailure(error: unknown, name: string): DesktopResult<never> {
  switch (nameOf(error)) {
    case 'QuotaExceededError':
      return hostFailure(
        'disk-full',
        `${name} could not be written: the disk is full.`,
        name,
        'Free some space or choose another disk.',
      );
    case 'NotAllowedError':
    case 'NoModificationAllowedError':
      return hostFailure(
        'no-permission',
        `${name} could not be written: access was denied.`,
        name,
        'Allow the page to write there when the browser asks, or choose another folder.',
      );
    case 'NotFoundError':
      return hostFailure(
        'not-found',
        `${name} could not be written: its folder is no longer there.`,
        name,
        'Choose another folder.',
      );
    default:
      return hostFailure(
        'io',
        `${name} could not be written (${causeOf(error)}).`,
        name,
        'Try again, or choose another folder.',
      );
  }
}

/** By its shape: what another realm threw is no Error of this one. */
function nameOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'name' in error ? error.name : '';
}
