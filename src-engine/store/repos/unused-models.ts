import type { SqlDatabase } from '../sqlite.ts';

/** Takes away the texts of behaviour models that neither a run nor the document itself refers to any more. */
export function dropUnusedModels(database: SqlDatabase): void {
  database.run(`DELETE FROM behaviour_model WHERE fingerprint NOT IN
    (SELECT behaviour_fingerprint FROM run UNION SELECT fingerprint FROM document_behaviour)`);
}
