import { expect, test } from 'vitest';
import { openSql } from '../../../test/support/open-sql.ts';
import { generatePortfolio } from '../../synth/generate.ts';
import { PortfolioDraft } from '../portfolio/portfolio-draft.ts';
import type { EngineSql } from '../sqlite.ts';
import { Workspace } from '../workspace.ts';
import { PORTFOLIO_IMAGE_VERSION } from './portfolio-image-repo.ts';

const HEADER = {
  name: 'p',
  source: 'p.csv',
  asOfDay: 20_514,
  currency: 'USD',
  generated: true,
} as const;

function saved(sql: EngineSql) {
  const draft = new PortfolioDraft();
  const options = { preset: 'utility', accounts: 60, seed: 1, asOfDay: 20_514, currency: 'USD' };
  generatePortfolio({ ...options, preset: 'utility' }, draft, () => undefined);
  const workspace = Workspace.create(sql);
  const portfolio = workspace.portfolio.replace(draft, HEADER, null);
  const bytes = workspace.export();
  workspace.close();
  return { portfolio, bytes };
}

function opened(sql: EngineSql, bytes: Uint8Array): Workspace {
  const workspace = Workspace.open(sql, bytes);
  if (!workspace.ok) throw new Error(workspace.error.message);
  return workspace.value;
}

function edited(sql: EngineSql, bytes: Uint8Array, statement: string): Uint8Array {
  const database = sql.open(bytes);
  database.run(statement);
  const changed = database.exportBytes();
  database.close();
  return changed;
}

const FORGED = "UPDATE portfolio_image_column SET bytes = x'00' WHERE name = 'accounts.flags'";

test('the portfolio that is kept is the one that its rows give', async () => {
  const sql = await openSql();
  const { portfolio, bytes } = saved(sql);
  expect(opened(sql, bytes).portfolio.load()).toStrictEqual({ ok: true, value: portfolio });
  // Without its image it is read from the rows, to the last column.
  const bare = edited(sql, bytes, 'DELETE FROM portfolio_image');
  expect(opened(sql, bare).portfolio.load()).toStrictEqual({ ok: true, value: portfolio });
});

test('an image that something else has written is not believed, also not after saving', async () => {
  const sql = await openSql();
  const { portfolio, bytes } = saved(sql);
  const workspace = opened(sql, edited(sql, bytes, FORGED));
  expect(workspace.portfolio.load()).toStrictEqual({ ok: true, value: portfolio });
  expect(opened(sql, workspace.export()).portfolio.load()).toStrictEqual({
    ok: true,
    value: portfolio,
  });
});

test('the columns of version 4: raise PORTFOLIO_IMAGE_VERSION with this list', async () => {
  const sql = await openSql();
  const database = sql.open(saved(sql).bytes);
  const columns = database.all(
    'SELECT DISTINCT name, kind FROM portfolio_image_column ORDER BY name',
  );
  expect(PORTFOLIO_IMAGE_VERSION).toBe(4);
  expect(columns.map(([name, kind]) => `${name} ${kind}`)).toMatchInlineSnapshot(`
    [
      "accounts.agreementStart i32",
      "accounts.assignedTemplate u16",
      "accounts.badDebtScore i8",
      "accounts.cashOnlyScore i16",
      "accounts.churnScore i8",
      "accounts.collectionClass u16",
      "accounts.count number",
      "accounts.creditLimitMinor f64",
      "accounts.creditRating i16",
      "accounts.crossSellScore i8",
      "accounts.customer i32",
      "accounts.customerClass u16",
      "accounts.division u16",
      "accounts.factStart i32",
      "accounts.flags u16",
      "accounts.holdStart i32",
      "accounts.ids text",
      "accounts.lastReviewDay i32",
      "accounts.lifetimeValueScore i8",
      "accounts.managementGroup u16",
      "accounts.names text",
      "accounts.nationality u16",
      "accounts.nextBillDay i32",
      "accounts.notifiedPersons u8",
      "accounts.planStart i32",
      "accounts.postponeUntilDay i32",
      "accounts.processStart i32",
      "accounts.promiseStart i32",
      "accounts.ratingStart i32",
      "accounts.referralStart i32",
      "accounts.responsiblePersons u8",
      "accounts.reviewStart i32",
      "accounts.riskCategory u16",
      "accounts.segment u16",
      "accounts.upSellScore i8",
      "agencies text",
      "agencyActiveMinor f64",
      "agreementTypes text",
      "agreements.account i32",
      "agreements.count number",
      "agreements.debtClass u16",
      "agreements.finalBillDueDay i32",
      "agreements.flags u8",
      "agreements.ids text",
      "agreements.master i32",
      "agreements.payoffDifferenceMinor f64",
      "agreements.provider i16",
      "agreements.recurringChargeMinor f64",
      "agreements.service u16",
      "agreements.servicePoints u8",
      "agreements.startDay i32",
      "agreements.status u8",
      "agreements.transactionStart i32",
      "agreements.type u16",
      "assignedTemplates text",
      "collectionClasses text",
      "customerClasses text",
      "customers text",
      "debtClasses text",
      "divisions text",
      "facts.amountMinor f64",
      "facts.count number",
      "facts.fromDay i32",
      "facts.ids text",
      "facts.kinds text",
      "facts.open u8",
      "facts.texts text",
      "facts.toDay i32",
      "holds.amountMinor f64",
      "holds.blocks u8",
      "holds.count number",
      "holds.fromDay i32",
      "holds.ids text",
      "holds.notes text",
      "holds.reason u8",
      "holds.scope u8",
      "holds.target i32",
      "holds.toDay i32",
      "managementGroups text",
      "nationalities text",
      "plans.count number",
      "plans.debtClass u16",
      "plans.endDay i32",
      "plans.ids text",
      "plans.instalmentAmountMinor f64",
      "plans.instalmentDay i32",
      "plans.instalmentStart i32",
      "plans.startDay i32",
      "plans.status u8",
      "plans.thirdParty u8",
      "processes.baseDay i32",
      "processes.count number",
      "processes.debtClass u16",
      "processes.ids text",
      "processes.lastSequence i32",
      "processes.startDay i32",
      "processes.template u16",
      "promises.amountMinor f64",
      "promises.count number",
      "promises.debtClass i16",
      "promises.dueDay i32",
      "promises.ids text",
      "promises.madeDay i32",
      "promises.status u8",
      "providers text",
      "ratings.cashOnlyPoints i16",
      "ratings.count number",
      "ratings.creditPoints i16",
      "ratings.endDay i32",
      "ratings.startDay i32",
      "referrals.active u8",
      "referrals.agency u16",
      "referrals.amountMinor f64",
      "referrals.count number",
      "referrals.ids text",
      "referrals.startDay i32",
      "reviews.count number",
      "reviews.reasons text",
      "reviews.reviewDay i32",
      "riskCategories text",
      "runningTemplates text",
      "segments text",
      "services text",
      "transactions.agreement i32",
      "transactions.amountMinor f64",
      "transactions.arrearsDay i32",
      "transactions.count number",
      "transactions.disputed u8",
      "transactions.dueDay i32",
      "transactions.ids text",
      "transactions.isPayment u8",
      "transactions.postedDay i32",
      "transactions.settles i32",
    ]
  `);
});
