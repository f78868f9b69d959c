import type { Failure } from '../base/failure.ts';
import { ok, type Result } from '../base/result.ts';
import { exportBehaviour } from '../config/export-behaviour.ts';
import { parseBehaviour } from '../config/parse-behaviour.ts';
import type { BehaviourModel } from '../model/behaviour.ts';
import type { Handlers } from '../protocol/handlers.ts';
import type { DocumentSummary } from '../protocol/methods.ts';
import type { Session } from './session.ts';
import {
  behaviourHeader,
  documentBehaviour,
  isDefaultBehaviour,
  storedBehaviour,
} from './stored-behaviour.ts';

type BehaviourHandlers = Pick<
  Handlers,
  'behaviour' | 'putBehaviour' | 'resetBehaviour' | 'exportBehaviour'
>;

/** The behaviour model that the open document's new runs use. */
export function currentBehaviour(session: Session): Result<BehaviourModel, Failure> {
  const open = session.workspace();
  return open.ok ? documentBehaviour(open.value) : open;
}

/** Keeps a model, or goes back to the default with null. The default itself is not kept: it is already there. */
export function chooseBehaviour(
  session: Session,
  model: BehaviourModel | null,
): Result<DocumentSummary, Failure> {
  const open = session.workspace();
  if (!open.ok) return open;
  const workspace = open.value;
  const before = behaviourHeader(workspace).fingerprint;
  const stored = model === null ? null : storedBehaviour(model);
  if (stored === null || isDefaultBehaviour(stored.fingerprint)) workspace.behaviour.clear();
  else workspace.behaviour.put(stored);
  const after = behaviourHeader(workspace).fingerprint;
  if (after !== before) workspace.audit('behaviour model changed', '', before, after);
  return session.summary();
}

/** Showing, replacing and exporting the document's behaviour model. Kept runs keep the model they were made with. */
export function behaviourHandlers(session: Session): BehaviourHandlers {
  return {
    behaviour: () => currentBehaviour(session),

    putBehaviour: ({ text }) => {
      const parsed = parseBehaviour(text);
      const document = parsed.ok ? chooseBehaviour(session, parsed.value) : session.summary();
      if (!document.ok) return document;
      return ok({ problems: parsed.ok ? [] : parsed.error, document: document.value });
    },

    resetBehaviour: () => chooseBehaviour(session, null),

    exportBehaviour: () => {
      const model = currentBehaviour(session);
      return model.ok ? ok(exportBehaviour(model.value)) : model;
    },
  };
}
