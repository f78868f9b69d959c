import type { Migration } from './migration.ts';

/** Place of the digest of the whole file (store/document-seal.ts): its bytes are put in when the file is written. */
const sql = `
CREATE TABLE document_seal (
  seal_no INTEGER PRIMARY KEY CHECK (seal_no = 1),
  digest BLOB NOT NULL CHECK (length(digest) = 16)
) STRICT;
INSERT INTO document_seal (seal_no, digest) VALUES (1, CAST('not yet sealed..' AS BLOB));
`;

export const documentSeal: Migration = { number: 9, name: 'document-seal', sql };
