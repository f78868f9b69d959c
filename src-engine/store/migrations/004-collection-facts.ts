import type { Migration } from './migration.ts';

const DICTIONARIES = ['agreement_type', 'provider', 'agency'];

const dictionarySql = DICTIONARIES.map(
  (name) => `CREATE TABLE ${name} (
  ${name}_no INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE
) STRICT;`,
).join('\n');

const flag = (table: string, column: string): string =>
  `ALTER TABLE ${table} ADD COLUMN ${column} INTEGER NOT NULL DEFAULT 0 CHECK (${column} IN (0, 1));`;

/** Facts that the whole collection engine reads of accounts, persons, agreements and pay plans. */
const columns = `
${flag('person', 'sensitive_load')}
${flag('person', 'no_sms')}
${flag('person', 'no_email')}
${flag('person', 'no_call')}
${flag('person', 'no_letter')}

ALTER TABLE account ADD COLUMN customer_id TEXT CHECK (customer_id <> '');
ALTER TABLE account ADD COLUMN responsible_persons INTEGER NOT NULL DEFAULT 1
  CHECK (responsible_persons BETWEEN 1 AND 255);
ALTER TABLE account ADD COLUMN notified_persons INTEGER NOT NULL DEFAULT 1
  CHECK (notified_persons BETWEEN 0 AND 255);
ALTER TABLE account ADD COLUMN cash_only_score INTEGER
  CHECK (cash_only_score BETWEEN -32767 AND 32767);
ALTER TABLE account ADD COLUMN next_bill_day INTEGER;

ALTER TABLE service_agreement ADD COLUMN agreement_type_no INTEGER REFERENCES agreement_type;
ALTER TABLE service_agreement ADD COLUMN recurring_charge_minor INTEGER
  CHECK (recurring_charge_minor >= 0);
${flag('service_agreement', 'on_budget')}
ALTER TABLE service_agreement ADD COLUMN payoff_difference_minor INTEGER NOT NULL DEFAULT 0;
ALTER TABLE service_agreement ADD COLUMN provider_no INTEGER REFERENCES provider;
ALTER TABLE service_agreement ADD COLUMN master_no INTEGER
  REFERENCES service_agreement DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE service_agreement ADD COLUMN service_points INTEGER NOT NULL DEFAULT 0
  CHECK (service_points BETWEEN 0 AND 255);
${flag('service_agreement', 'premise_life_support')}
${flag('service_agreement', 'premise_sensitive_load')}
${flag('service_agreement', 'master_meter')}
${flag('service_agreement', 'remote_disconnect')}
ALTER TABLE service_agreement ADD COLUMN final_bill_due_day INTEGER;

ALTER TABLE pay_plan ADD COLUMN end_day INTEGER;
ALTER TABLE pay_plan ADD COLUMN payor_id TEXT CHECK (payor_id <> '');
`;

const tables = `
CREATE TABLE hold (
  hold_no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  account_no INTEGER NOT NULL REFERENCES account,
  scope TEXT NOT NULL CHECK (scope IN ('ACCOUNT','AGREEMENT','BILL','DEBT_CLASS')),
  agreement_no INTEGER REFERENCES service_agreement,
  transaction_no INTEGER REFERENCES financial_transaction,
  debt_class_no INTEGER REFERENCES debt_class,
  reason TEXT NOT NULL CHECK (reason IN ('DISPUTE','PROMISE','PLAN','DECEASED','BANKRUPTCY',
    'BREATHING_SPACE','MEDICAL','MORATORIUM','VULNERABLE','VIP','FRAUD','MANUAL')),
  from_day INTEGER NOT NULL,
  to_day INTEGER,
  blocks INTEGER NOT NULL CHECK (blocks BETWEEN 0 AND 63),
  amount_minor INTEGER CHECK (amount_minor >= 0),
  note TEXT NOT NULL,
  CHECK ((agreement_no IS NOT NULL) = (scope = 'AGREEMENT')),
  CHECK ((transaction_no IS NOT NULL) = (scope = 'BILL')),
  CHECK ((debt_class_no IS NOT NULL) = (scope = 'DEBT_CLASS'))
) STRICT;
CREATE INDEX hold_account ON hold (account_no);

CREATE TABLE promise_to_pay (
  promise_no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  account_no INTEGER NOT NULL REFERENCES account,
  debt_class_no INTEGER REFERENCES debt_class,
  amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0),
  made_day INTEGER NOT NULL,
  due_day INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('OPEN','KEPT','BROKEN'))
) STRICT;
CREATE INDEX promise_to_pay_account ON promise_to_pay (account_no);

CREATE TABLE credit_rating_history (
  rating_no INTEGER PRIMARY KEY,
  account_no INTEGER NOT NULL REFERENCES account,
  start_day INTEGER NOT NULL,
  end_day INTEGER NOT NULL,
  credit_points INTEGER NOT NULL CHECK (credit_points BETWEEN -32767 AND 32767),
  cash_only_points INTEGER NOT NULL CHECK (cash_only_points BETWEEN -32767 AND 32767)
) STRICT;
CREATE INDEX credit_rating_history_account ON credit_rating_history (account_no);

CREATE TABLE credit_review_schedule (
  review_no INTEGER PRIMARY KEY,
  account_no INTEGER NOT NULL REFERENCES account,
  review_day INTEGER NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX credit_review_schedule_account ON credit_review_schedule (account_no);

CREATE TABLE agency_referral (
  referral_no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  account_no INTEGER NOT NULL REFERENCES account,
  agency_no INTEGER NOT NULL REFERENCES agency,
  start_day INTEGER NOT NULL,
  amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0),
  status TEXT NOT NULL CHECK (status IN ('ACTIVE','CLOSED'))
) STRICT;
CREATE INDEX agency_referral_account ON agency_referral (account_no);

CREATE TABLE account_fact (
  fact_no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  account_no INTEGER NOT NULL REFERENCES account,
  kind TEXT NOT NULL CHECK (kind IN ('WORKFLOW_ACCOUNT_CONTEXT','WORKFLOW_PREMISE_CONTEXT',
    'WORKFLOW_ACCOUNT_CHARACTERISTIC','WORKFLOW_PREMISE_CHARACTERISTIC','TO_DO','DECLARATION',
    'CASE','FIELD_ACTIVITY_MESSAGE','WRITTEN_OFF_BILL','OVERDUE_PROCESS','OPEN_MATCH_EVENT',
    'REBATE_CLAIM','OFF_CYCLE_BILL','SYNC_REQUEST','PAY_PLAN_DENIAL')),
  text TEXT NOT NULL,
  open INTEGER NOT NULL CHECK (open IN (0, 1)),
  from_day INTEGER NOT NULL,
  to_day INTEGER,
  amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0)
) STRICT;
CREATE INDEX account_fact_account ON account_fact (account_no);
`;

/**
 * What older documents did not know: the agreement's type is its service, and services of the field have one service
 * point. Their fingerprint did not cover these columns; the mark of zeros has it taken anew at the next load.
 */
const fill = `
INSERT INTO agreement_type (agreement_type_no, code) SELECT service_no, code FROM service;
UPDATE service_agreement SET agreement_type_no = service_no,
  service_points = (SELECT code IN ('ELECTRIC', 'GAS', 'WATER') FROM service
    WHERE service.service_no = service_agreement.service_no),
  on_budget = (SELECT on_budget FROM account
    WHERE account.account_no = service_agreement.account_no);
UPDATE portfolio SET fingerprint = '${'0'.repeat(64)}';
`;

export const collectionFacts: Migration = {
  number: 4,
  name: 'collection-facts',
  sql: `${dictionarySql}\n${columns}\n${tables}\n${fill}`,
};
