import { failure } from '../../src-engine/base/failure.ts';
import { documentDoor } from '../engine-client/document-door.ts';
import { showFailure } from './toast-store.ts';

const TOO_LATE = failure(
  'nothing-open',
  'Another document is being opened, so this was not changed.',
  '',
  'Make the change before, or in the document that opens.',
);

/** True while another document is on its way: an edit would be lost with the one that leaves. It says so. */
export function isEditRefused(): boolean {
  if (documentDoor.isClosed) showFailure(TOO_LATE);
  return documentDoor.isClosed;
}
