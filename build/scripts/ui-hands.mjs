// What a person does in the page, for the benchmark of its longest tasks: with plain selectors and keys, since looking for
// elements by their roles would itself be the longest task.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @typedef {import('@playwright/test').Page} Page */

/** Bills of an account in the ledger that is imported. */
const BILLS = 12;
const LEDGER_BYTES = 10_000_000;
/** From a key to the next of a person. */
export const QUIET_MS = 350;
const LIMIT_MS = 60_000;

/**
 * The middle of the first element in sight whose text or label begins with the words. Looked for with plain selectors: those
 * of Playwright by role would themselves work longer in the page than what is measured.
 * @param {{ css: string, words: string }} asked
 */
function placeOf({ css, words }) {
  const found = [...document.querySelectorAll(css)].filter((one) => {
    const text = one.getAttribute('aria-label') ?? one.textContent ?? '';
    return text.trim().startsWith(words) && one.checkVisibility();
  });
  // A window lies over the page, and the one opened last over the others.
  const element = found.findLast((one) => one.closest('[role=dialog]') !== null) ?? found[0];
  if (element === undefined) return null;
  element.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** @param {Page} page @param {string} css @param {string} words */
export async function click(page, css, words = '') {
  const handle = await page.waitForFunction(
    placeOf,
    { css, words },
    { polling: 100, timeout: LIMIT_MS },
  );
  const place = /** @type {{ x: number, y: number }} */ (await handle.jsonValue());
  await page.mouse.click(place.x, place.y);
}

/** Until what was asked for is there and nothing more is drawn. @param {Page} page */
export async function quiet(page) {
  await page.waitForTimeout(QUIET_MS);
  await page.waitForFunction(
    () =>
      document.querySelector('main [data-later], main .stale, main [aria-busy=true]') === null &&
      [...document.querySelectorAll('main .deferred')].every(
        (one) => one.getBoundingClientRect().top > innerHeight || !one.checkVisibility(),
      ),
    null,
    { polling: 200, timeout: LIMIT_MS },
  );
  await page.waitForTimeout(QUIET_MS);
}

/** @param {Page} page @param {string} words */
export async function command(page, words) {
  await page.keyboard.press('Control+k');
  await page.waitForTimeout(QUIET_MS);
  await page.keyboard.type(words, { delay: 30 });
  await page.waitForTimeout(QUIET_MS);
  await page.keyboard.press('Enter');
  await quiet(page);
}

/** @param {Page} page @param {string} hash */
export async function goTo(page, hash) {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await quiet(page);
}

/** @param {Page} page @param {...string} keys */
export async function press(page, ...keys) {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(QUIET_MS);
  }
  await quiet(page);
}

/** @param {Page} page */
export async function close(page) {
  await press(page, 'Escape');
}

/** @param {Page} page @param {string} words what the dialog's button says */
export async function confirm(page, words) {
  await click(page, '[role=dialog] button', words);
}

/** Until the status bar says of nothing that it runs. @param {Page} page */
export async function untilDone(page) {
  await page.waitForTimeout(1000);
  await page.waitForFunction(() => document.querySelector('[role=progressbar]') === null, null, {
    polling: 300,
    timeout: 5 * LIMIT_MS,
  });
  await quiet(page);
}

/** A field of the window on top, or of the screen. @param {Page} page @param {string} label @param {string} value */
export async function fill(page, label, value) {
  await page.evaluate((words) => {
    const top = document.querySelector('[role=dialog]') ?? document;
    const field = [...top.querySelectorAll('input')].find(
      (one) =>
        [...(one.labels ?? [])].some((each) => each.textContent?.startsWith(words)) ||
        one.getAttribute('aria-label')?.startsWith(words),
    );
    if (field === undefined) throw new Error(`There is no field "${words}".`);
    field.focus();
    field.select();
  }, label);
  await page.keyboard.type(value, { delay: 30 });
  await page.keyboard.press('Tab');
}

/** As utilities write them: 12 bills an account, decimal comma, quoted names, dates day first. */
function ledgerText(bytes = LEDGER_BYTES) {
  const two = (/** @type {number} */ value) => String(value).padStart(2, '0');
  const date = (/** @type {number} */ day) => {
    const at = new Date(Date.UTC(2025, 0, 1 + day));
    return `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}`;
  };
  const lines = [
    'account;name;segment;class;service;invoice;invoice_date;due_date;amount;settled_date;disputed',
  ];
  for (let row = 0, size = 0; size < bytes; row += 1) {
    const account = Math.floor(row / BILLS);
    const bill = row % BILLS;
    const posted = bill * 30 + (account % 28);
    const line = [
      `A-${String(account).padStart(7, '0')}`,
      `"Customer, No ${account}"`,
      account % 3 === 0 ? 'Commercial' : 'Residential',
      account % 3 === 0 ? 'COM' : 'RES',
      account % 4 === 0 ? 'GAS' : 'ELECTRIC',
      `INV-${row}`,
      date(posted),
      date(posted + 21),
      `${(account * 37 + bill * 11) % 900},${two((row * 13) % 100)}`,
      (account + bill) % 5 === 0 ? '' : date(posted + 14 + (row % 40)),
      row % 97 === 0 ? 'Yes' : 'No',
    ].join(';');
    size += line.length + 1;
    lines.push(line);
  }
  return `${lines.join('\n')}\n`;
}

/** Path of the ledger, written once. */
export function ledgerFile() {
  const folder = mkdtempSync(join(tmpdir(), 'cslab-ledger-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'ledger.csv');
  writeFileSync(path, ledgerText());
  return path;
}
