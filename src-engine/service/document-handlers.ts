import type { Failure } from '../base/failure.ts';
import { ok, type Result } from '../base/result.ts';
import type { Handlers } from '../protocol/handlers.ts';
import type { DocumentSummary } from '../protocol/methods.ts';
import { SCHEMA_VERSION } from '../store/migrations/list.ts';
import { Workspace } from '../store/workspace.ts';
import { ENGINE_VERSION } from '../version.ts';
import type { ReadSample } from './read-sample.ts';
import type { Session } from './session.ts';

type DocumentHandlers = Pick<
  Handlers,
  'hello' | 'openDocument' | 'openSample' | 'saveDocument' | 'documentSummary'
>;

/** Which document is open, and its bytes. A file that cannot be opened leaves the open document as it is. */
export function documentHandlers(session: Session, readSample: ReadSample): DocumentHandlers {
  const open = (bytes: Uint8Array): Result<DocumentSummary, Failure> => {
    const opened = Workspace.open(session.sql, bytes);
    if (!opened.ok) return opened;
    session.adopt(opened.value);
    return session.summary();
  };
  return {
    hello: () => ok({ engineVersion: ENGINE_VERSION, schemaVersion: SCHEMA_VERSION }),
    openDocument: ({ bytes }) => open(bytes),
    openSample: async ({ address }) => {
      const bytes = await readSample(address);
      return bytes.ok ? open(bytes.value) : bytes;
    },
    saveDocument: () => {
      const workspace = session.workspace();
      if (!workspace.ok) return workspace;
      const { revision } = workspace.value;
      return ok({ bytes: workspace.value.export(), revision });
    },
    documentSummary: () => session.summary(),
  };
}
