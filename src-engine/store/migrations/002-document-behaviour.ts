import type { Migration } from './migration.ts';

/** The behaviour model that new runs use, when it is not the program's default. Its text is among those of the runs. */
const sql = `
CREATE TABLE document_behaviour (
  document_behaviour_no INTEGER PRIMARY KEY CHECK (document_behaviour_no = 1),
  name TEXT NOT NULL,
  fingerprint TEXT NOT NULL REFERENCES behaviour_model
) STRICT;
CREATE INDEX document_behaviour_fingerprint ON document_behaviour (fingerprint);
`;

export const documentBehaviour: Migration = { number: 2, name: 'document-behaviour', sql };
