import { headerSignature } from '../../ingest/header-signature.ts';
import type { ImportMapping } from '../../ingest/mapping.ts';
import { parseMapping } from '../../ingest/parse-mapping.ts';
import type { SqlDatabase } from '../sqlite.ts';

/** Column mappings remembered per header: the next file with the same columns is mapped at once. */
export class MappingRepo {
  readonly #database: SqlDatabase;

  constructor(database: SqlDatabase) {
    this.#database = database;
  }

  /** Newest first, so that the latest choice for a header wins. One that was edited into nonsense is not offered. */
  list(): readonly ImportMapping[] {
    return this.#database
      .all('SELECT text FROM saved_mapping ORDER BY mapping_no DESC')
      .flatMap(([text]) => {
        const mapping = parseMapping(String(text));
        return mapping.ok ? [mapping.value] : [];
      });
  }

  /** Keeps the mapping in the place of an older one for the same header. A mapping without a header is not kept. */
  remember(mapping: ImportMapping): void {
    const signature = headerSignature(mapping.columns);
    if (signature === '') return;
    this.#database.run('DELETE FROM saved_mapping WHERE signature = ?', [signature]);
    this.#database.run('INSERT INTO saved_mapping (signature, text) VALUES (?, ?)', [
      signature,
      JSON.stringify(mapping),
    ]);
  }
}
