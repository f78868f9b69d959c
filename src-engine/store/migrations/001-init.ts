import type { Migration } from './migration.ts';

/** Codes that many rows share; the number is the key of the rows, the code is what people know. */
const DICTIONARIES = [
  'division',
  'customer_class',
  'collection_class',
  'debt_class',
  'segment',
  'risk_category',
  'service',
];

const dictionarySql = DICTIONARIES.map(
  (name) => `CREATE TABLE ${name} (
  ${name}_no INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE
) STRICT;`,
).join('\n');

/** Names follow domain.md 2; money is integer minor units, dates are days since 1970-01-01. */
const sql = `
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

${dictionarySql}

CREATE TABLE portfolio (
  portfolio_no INTEGER PRIMARY KEY CHECK (portfolio_no = 1),
  name TEXT NOT NULL,
  source TEXT NOT NULL,
  as_of_day INTEGER NOT NULL,
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  generated INTEGER NOT NULL CHECK (generated IN (0, 1)),
  accounts INTEGER NOT NULL CHECK (accounts >= 0),
  fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64)
) STRICT;

CREATE TABLE account (
  account_no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  division_no INTEGER NOT NULL REFERENCES division,
  customer_class_no INTEGER NOT NULL REFERENCES customer_class,
  collection_class_no INTEGER NOT NULL REFERENCES collection_class,
  segment_no INTEGER NOT NULL REFERENCES segment,
  risk_category_no INTEGER REFERENCES risk_category,
  credit_rating INTEGER CHECK (credit_rating BETWEEN -32767 AND 32767),
  bad_debt_score INTEGER CHECK (bad_debt_score BETWEEN 0 AND 100),
  churn_score INTEGER CHECK (churn_score BETWEEN 0 AND 100),
  lifetime_value_score INTEGER CHECK (lifetime_value_score BETWEEN 0 AND 100),
  on_budget INTEGER NOT NULL CHECK (on_budget IN (0, 1)),
  postpone_until_day INTEGER,
  last_review_day INTEGER
) STRICT;

CREATE TABLE person (
  person_no INTEGER PRIMARY KEY,
  name TEXT,
  life_support INTEGER NOT NULL CHECK (life_support IN (0, 1)),
  vulnerable INTEGER NOT NULL CHECK (vulnerable IN (0, 1)),
  has_mobile INTEGER NOT NULL CHECK (has_mobile IN (0, 1)),
  has_email INTEGER NOT NULL CHECK (has_email IN (0, 1))
) STRICT;

CREATE TABLE account_person (
  account_no INTEGER NOT NULL REFERENCES account,
  person_no INTEGER NOT NULL REFERENCES person,
  main_customer INTEGER NOT NULL CHECK (main_customer IN (0, 1)),
  financially_responsible INTEGER NOT NULL CHECK (financially_responsible IN (0, 1)),
  PRIMARY KEY (account_no, person_no),
  CHECK (main_customer = 0 OR financially_responsible = 1)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX one_main_customer ON account_person (account_no) WHERE main_customer = 1;
CREATE INDEX account_person_person ON account_person (person_no);

CREATE TABLE service_agreement (
  agreement_no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  account_no INTEGER NOT NULL REFERENCES account,
  debt_class_no INTEGER NOT NULL REFERENCES debt_class,
  service_no INTEGER NOT NULL REFERENCES service,
  status TEXT NOT NULL CHECK (status IN
    ('PENDING_START','ACTIVE','PENDING_STOP','STOPPED','REACTIVATED','CLOSED','CANCELED'))
) STRICT;
CREATE INDEX service_agreement_account ON service_agreement (account_no);

CREATE TABLE financial_transaction (
  transaction_no INTEGER PRIMARY KEY,
  id TEXT NOT NULL CHECK (id <> ''),
  agreement_no INTEGER NOT NULL REFERENCES service_agreement,
  kind TEXT NOT NULL CHECK (kind IN ('BILL','DEBIT_ADJUSTMENT','PAYMENT','CREDIT_ADJUSTMENT')),
  amount_minor INTEGER NOT NULL,
  posted_day INTEGER NOT NULL,
  arrears_day INTEGER,
  due_day INTEGER,
  disputed INTEGER NOT NULL CHECK (disputed IN (0, 1)),
  settles_id TEXT,
  CHECK (CASE WHEN kind IN ('BILL','DEBIT_ADJUSTMENT') THEN amount_minor >= 0
    ELSE amount_minor <= 0 AND arrears_day IS NULL AND due_day IS NULL END)
) STRICT;
CREATE INDEX financial_transaction_agreement ON financial_transaction (agreement_no);

CREATE TABLE pay_plan (
  pay_plan_no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  account_no INTEGER NOT NULL REFERENCES account,
  debt_class_no INTEGER NOT NULL REFERENCES debt_class,
  start_day INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('ACTIVE','KEPT','BROKEN','CANCELED'))
) STRICT;
CREATE INDEX pay_plan_account ON pay_plan (account_no);

CREATE TABLE pay_plan_sched_payment (
  pay_plan_no INTEGER NOT NULL REFERENCES pay_plan,
  position INTEGER NOT NULL CHECK (position >= 0),
  day INTEGER NOT NULL,
  amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0),
  PRIMARY KEY (pay_plan_no, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_batch (
  batch_no INTEGER PRIMARY KEY CHECK (batch_no = 1),
  files TEXT NOT NULL,
  mapping TEXT NOT NULL,
  rows_read INTEGER NOT NULL,
  rows_imported INTEGER NOT NULL,
  rows_rejected INTEGER NOT NULL,
  notes TEXT NOT NULL
) STRICT;

CREATE TABLE import_reject (
  reject_no INTEGER PRIMARY KEY,
  batch_no INTEGER NOT NULL REFERENCES import_batch,
  file TEXT NOT NULL,
  line INTEGER NOT NULL,
  column_name TEXT NOT NULL,
  value TEXT NOT NULL,
  reason TEXT NOT NULL,
  record TEXT NOT NULL
) STRICT;
CREATE INDEX import_reject_batch ON import_reject (batch_no);

CREATE TABLE saved_mapping (
  mapping_no INTEGER PRIMARY KEY AUTOINCREMENT,
  signature TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE strategy (
  slot INTEGER PRIMARY KEY CHECK (slot >= 0),
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64),
  text TEXT NOT NULL
) STRICT;

CREATE TABLE strategy_version (
  fingerprint TEXT PRIMARY KEY CHECK (length(fingerprint) = 64),
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE behaviour_model (
  fingerprint TEXT PRIMARY KEY CHECK (length(fingerprint) = 64),
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE run_portfolio (
  fingerprint TEXT PRIMARY KEY CHECK (length(fingerprint) = 64),
  name TEXT NOT NULL,
  scope_minor INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE run_portfolio_account (
  fingerprint TEXT NOT NULL REFERENCES run_portfolio,
  position INTEGER NOT NULL CHECK (position >= 0),
  id TEXT NOT NULL,
  segment TEXT NOT NULL,
  open_minor INTEGER NOT NULL,
  PRIMARY KEY (fingerprint, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE run (
  run_no INTEGER PRIMARY KEY AUTOINCREMENT,
  engine_version TEXT NOT NULL,
  portfolio_fingerprint TEXT NOT NULL REFERENCES run_portfolio,
  behaviour_fingerprint TEXT NOT NULL REFERENCES behaviour_model,
  seed INTEGER NOT NULL CHECK (seed >= 0),
  days INTEGER NOT NULL CHECK (days > 0),
  replications INTEGER NOT NULL CHECK (replications > 0),
  event_log TEXT NOT NULL CHECK (event_log IN ('none','first','all')),
  visit_every_day INTEGER NOT NULL CHECK (visit_every_day IN (0, 1)),
  accounts INTEGER NOT NULL CHECK (accounts >= 0),
  as_of_day INTEGER NOT NULL,
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  layout TEXT NOT NULL
) STRICT;
CREATE INDEX run_portfolio_fingerprint ON run (portfolio_fingerprint);
CREATE INDEX run_behaviour_fingerprint ON run (behaviour_fingerprint);

CREATE TABLE run_arm (
  run_no INTEGER NOT NULL REFERENCES run,
  arm INTEGER NOT NULL CHECK (arm >= 0),
  name TEXT NOT NULL,
  strategy_fingerprint TEXT NOT NULL REFERENCES strategy_version,
  log_rows INTEGER NOT NULL CHECK (log_rows >= 0),
  PRIMARY KEY (run_no, arm)
) STRICT, WITHOUT ROWID;
CREATE INDEX run_arm_strategy ON run_arm (strategy_fingerprint);

CREATE TABLE run_blob (
  blob_no INTEGER PRIMARY KEY,
  run_no INTEGER NOT NULL,
  arm INTEGER NOT NULL,
  name TEXT NOT NULL,
  chunk INTEGER NOT NULL CHECK (chunk >= 0),
  type TEXT NOT NULL CHECK (type IN ('u8','i16','i32','f64')),
  length INTEGER NOT NULL CHECK (length >= 0),
  bytes BLOB NOT NULL,
  UNIQUE (run_no, arm, name, chunk),
  FOREIGN KEY (run_no, arm) REFERENCES run_arm (run_no, arm)
) STRICT;

CREATE TABLE audit_log (
  entry_no INTEGER PRIMARY KEY AUTOINCREMENT,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  before_value TEXT,
  after_value TEXT
) STRICT;
`;

export const init: Migration = { number: 1, name: 'init', sql };
