import type { FileFormat, FilePreview } from '../mapping.ts';
import type { PreviewTable } from './preview-records.ts';

/** What the first bytes of a file are, without looking at values. */
export interface FileBeginning {
  readonly kind: FileFormat['kind'];
  readonly encoding: FileFormat['encoding'];
  readonly delimiter: FileFormat['delimiter'];
  readonly table: string | null;
  readonly tables: readonly string[];
  readonly preview: PreviewTable;
  readonly ambiguous: readonly FilePreview['ambiguous'][number][];
}
