import type { Failure } from '../../../src-engine/base/failure.ts';
import { err, ok, type Result } from '../../../src-engine/base/result.ts';
import { callEngine } from '../../engine-client/client.ts';
import { OTHER_DOCUMENT_OPENED } from '../../engine-client/document-door.ts';
import { todayIso } from '../../format/today-iso.ts';
import { host } from '../../host/index.ts';
import { documentStore, refreshDocument } from '../../stores/document-state.ts';
import { flushDrafts } from '../../stores/strategy-store.ts';
import { showFailure, showToast } from '../../stores/toast-store.ts';

/** What was written, to compare with what production says it has loaded. */
export interface ExportedFile {
  readonly slot: number;
  readonly name: string;
  readonly folder: string;
  readonly fingerprint: string;
}

/** What production loads: a file for a program, or the tables that people key into a billing system (ux.md 2.8). */
export const EXPORT_FORMATS = [
  { id: 'json', label: 'JSON + schema' },
  { id: 'sheets', label: 'CC&B control sheets' },
] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number]['id'];

/** A configuration whose evidence rests on a model with a red backtest says so in its name: the rules have no place for it. */
function markedName(fileName: string): string {
  const { mark } = documentStore.getState().summary.behaviour;
  return mark === null ? fileName : fileName.replace(/(\.json|\.zip)?$/, `-${mark}$1`);
}

/** The strategy of a slot as a file of a format: its bytes and what it is called. */
async function packageOf(slot: number, format: ExportFormat) {
  if (format === 'sheets') {
    const made = await callEngine('controlSheets', { slot });
    return made.ok ? ok({ ...made.value, kind: 'sheets' as const }) : made;
  }
  const made = await callEngine('exportStrategy', { slot });
  if (!made.ok) return made;
  const bytes = new TextEncoder().encode(made.value.text);
  return ok({ ...made.value, bytes, kind: 'strategy' as const });
}

/**
 * Writes the configuration of a slot where the person chooses, strategy.json or the control sheets. Answers null when it was cancelled; a file that could not be
 * written is a failure for the page to show, for nothing has left then.
 */
export async function exportConfiguration(
  slot: number,
  format: ExportFormat,
): Promise<Result<ExportedFile | null, Pick<Failure, 'message' | 'where' | 'hint'>>> {
  const { generation } = documentStore.getState();
  const unsent = await flushDrafts();
  if (unsent !== null) return err(unsent);
  const made = await packageOf(slot, format);
  if (!made.ok) return made;
  const { kind, fileName, bytes, fingerprint } = made.value;
  const saved = await host.saveFile({
    kind,
    suggestedName: markedName(fileName),
    bytes,
    target: null,
    overwriteChanged: false,
  });
  if (!saved.ok) return err(saved.error);
  if (saved.value === null) return ok(null);
  // Later versions are compared with what has left.
  const isLeft = documentStore.getState().generation !== generation;
  const recorded = isLeft
    ? err(OTHER_DOCUMENT_OPENED)
    : await callEngine('recordExport', { slot, exportedOn: todayIso() });
  if (recorded.ok) refreshDocument(recorded.value);
  else showFailure(recorded.error);
  showToast('good', `Exported ${saved.value.name}.`);
  return ok({ slot, name: saved.value.name, folder: saved.value.folder, fingerprint });
}

/** Writes the rules of a slot in words, to be read, printed and signed: no configuration, so it counts as no export. */
export async function saveRules(slot: number): Promise<void> {
  const unsent = await flushDrafts();
  if (unsent !== null) return showFailure(unsent);
  const made = await callEngine('rulesPage', { slot });
  if (!made.ok) return showFailure(made.error);
  const saved = await host.saveFile({
    kind: 'page',
    suggestedName: made.value.fileName,
    bytes: new TextEncoder().encode(made.value.text),
    target: null,
    overwriteChanged: false,
  });
  if (!saved.ok) showFailure(saved.error);
  else if (saved.value !== null) showToast('good', `Saved ${saved.value.name}.`);
}

/** Writes the JSON Schema of strategy.json, for the system that loads it and for editors. */
export async function saveSchema(): Promise<void> {
  const [{ strategyJsonSchema }, { prettyJson }] = await Promise.all([
    import('../../../src-engine/config/strategy-json-schema.ts'),
    import('../../../src-engine/config/pretty-json.ts'),
  ]);
  const saved = await host.saveFile({
    kind: 'strategy',
    suggestedName: 'strategy.schema.json',
    bytes: new TextEncoder().encode(prettyJson(strategyJsonSchema())),
    target: null,
    overwriteChanged: false,
  });
  if (!saved.ok) showFailure(saved.error);
  else if (saved.value !== null) showToast('good', `Saved ${saved.value.name}.`);
}
