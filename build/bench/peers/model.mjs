// CM1, the small collections model that peers are measured on: integer tables and an invented portfolio, as bytes.
// Every peer reads these bytes and must give the same integers for every daily figure.

const DAYS = 365;
const CLASSES = 3;
/** Days past due at which the hazard of a payment changes. */
const AGE_BREAKS = [1, 16, 31, 61, 91];
const AGES = 4096;
/** A hazard of one. */
const ONE = 1 << 20;
const BUDGETS = 65_536;

const [LETTER, SMS, CALL, FINAL, SEVER, AGENCY, WRITE_OFF, END] = [0, 1, 2, 3, 4, 5, 6, 7];
/** By event: days that its effect lasts, its cost, and of 256 how often it reaches the customer. */
const EFFECT_DAYS = [10, 5, 7, 14, 30, 60, 0, 0];
const COSTS = [120, 8, 450, 180, 6000, 1500, 0, 0];
const CONTACTS = [256, 256, 102, 256, 256, 256, 256, 256];
const THRESHOLDS = [500, 500, 300];

/** Hazard of a payment by segment, score band, age, and the event whose effect lasts (0 none). */
const BY_SEGMENT = [0.34, 0.22, 0.14, 0.07];
const BY_BAND = [0.35, 0.6, 0.9, 1.2, 1.6];
const BY_AGE = [1, 1.0, 0.7, 0.45, 0.3, 0.15];
const BY_EFFECT = [1, 1.25, 1.4, 2.0, 2.2, 4.0, 1.3, 1];

/** By class, first match wins: least age, least arrears, score bands, segments (bits), template. */
const CRITERIA = [
  [
    [45, 20_000, 31, 15, 2],
    [20, 3000, 3, 15, 1],
    [10, 1500, 31, 15, 0],
  ],
  [
    [60, 15_000, 31, 15, 2],
    [25, 2500, 7, 15, 1],
    [12, 1000, 31, 15, 0],
  ],
  [
    [75, 10_000, 31, 12, 2],
    [30, 2000, 31, 15, 1],
  ],
];

/** Event and day of each step. */
const TEMPLATES = [
  [
    [SMS, 0],
    [LETTER, 7],
    [CALL, 14],
    [LETTER, 30],
    [END, 40],
  ],
  [
    [LETTER, 0],
    [CALL, 5],
    [FINAL, 12],
    [CALL, 20],
    [AGENCY, 35],
    [END, 75],
  ],
  [
    [LETTER, 0],
    [CALL, 3],
    [FINAL, 10],
    [SEVER, 24],
    [AGENCY, 60],
    [WRITE_OFF, 150],
  ],
];

/** @param {number} value */
function mixed(value) {
  let x = value ^ (value >>> 16);
  x = Math.imul(x, 0x21f0_aaad);
  x ^= x >>> 15;
  x = Math.imul(x, 0x735a_2d97);
  return x ^ (x >>> 15);
}

const GENERATE = 20;

/**
 * A draw of an account, 32 bits.
 * @param {number} keyA @param {number} keyB @param {number} counter
 */
function draw(keyA, keyB, counter) {
  const place = Math.imul(counter, 0x2545_f491) + Math.imul(GENERATE, 0x1b87_3593);
  return mixed((mixed(keyA ^ place) + keyB) | 0) >>> 0;
}

/** @param {readonly (readonly unknown[])[]} groups */
function startsOf(groups) {
  let sum = 0;
  return Int32Array.of(0, ...groups.map((group) => (sum += group.length)));
}

function tables() {
  const weights = Int32Array.from(
    { length: DAYS },
    (_, day) => ([20, 18, 16, 16, 18, 10, 6][day % 7] ?? 0) + (day % 30 < 3 ? 8 : 0),
  );
  const sums = new Int32Array(DAYS + 1);
  for (const [day, weight] of weights.entries()) sums[day + 1] = (sums[day] ?? 0) + weight;
  const dayOfSum = new Int32Array((sums[DAYS] ?? 0) + 1);
  for (let sum = 0, day = 0; sum < dayOfSum.length; sum++) {
    while (day < DAYS && (sums[day + 1] ?? 0) < sum) day++;
    dayOfSum[sum] = day;
  }
  const bucketOf = (/** @type {number} */ age) => AGE_BREAKS.filter((from) => age >= from).length;
  const buckets = Uint8Array.from({ length: AGES }, (_, index) => bucketOf(index - AGES / 2));
  const nextAges = Int32Array.from(buckets, (bucket) => AGE_BREAKS[bucket] ?? 1 << 20);
  const rates = BY_SEGMENT.flatMap((segment) =>
    BY_BAND.flatMap((band) =>
      BY_AGE.flatMap((age) =>
        BY_EFFECT.map((effect) => Math.round((segment * band * age * effect * ONE) / 16)),
      ),
    ),
  );
  const budgets = Int32Array.from({ length: BUDGETS }, (_, index) =>
    Math.max(1, Math.round(-Math.log((index + 0.5) / BUDGETS) * ONE)),
  );
  const steps = TEMPLATES.flat();
  return [
    startsOf(CRITERIA),
    Int32Array.from(CRITERIA.flat(2)),
    startsOf(TEMPLATES),
    Int32Array.from(steps, ([event]) => event ?? 0),
    Int32Array.from(steps, ([, day]) => day ?? 0),
    weights,
    sums,
    dayOfSum,
    buckets,
    nextAges,
    Int32Array.from(rates),
    Int32Array.from(THRESHOLDS),
    Int32Array.from(EFFECT_DAYS),
    Int32Array.from(COSTS),
    Int32Array.from(CONTACTS),
    budgets,
  ];
}

/** Of 256: how many accounts have each class. */
const CLASS_SHARES = [230, 128, 77];

/** @param {number} accounts */
function portfolio(accounts) {
  const keysA = new Int32Array(accounts);
  const keysB = new Int32Array(accounts);
  const segments = new Uint8Array(accounts);
  const bands = new Uint8Array(accounts);
  const billDays = new Uint8Array(accounts);
  const charges = new Int32Array(accounts * CLASSES);
  const oldBills = new Uint8Array(accounts);
  for (let account = 0; account < accounts; account++) {
    const a = mixed(mixed((account + 0x1e37_79b9) | 0) ^ 1);
    const b = mixed(((a ^ Math.imul(account, 0x2c1b_3c6d)) + 0x297a_2d39) | 0);
    keysA[account] = a;
    keysB[account] = b;
    segments[account] = draw(a, b, 0) & 3;
    bands[account] = draw(a, b, 1) % 5;
    billDays[account] = draw(a, b, 2) % 30;
    for (const [debtClass, share] of CLASS_SHARES.entries()) {
      const drawn = draw(a, b, 3 + debtClass);
      if ((drawn & 255) < share)
        charges[account * CLASSES + debtClass] = 2000 + ((drawn >>> 8) % 8000);
    }
    const own = charges.subarray(account * CLASSES, (account + 1) * CLASSES);
    if (own.every((charge) => charge === 0)) own[0] = 5000;
    const old = draw(a, b, 6) & 15;
    oldBills[account] = [10, 13, 15].filter((from) => old >= from).length;
  }
  return [keysA, keysB, segments, bands, billDays, charges, oldBills];
}

/**
 * Accounts and days, then every array with its length in bytes before it.
 * @param {number} accounts
 */
export function modelBytes(accounts) {
  const parts = [Buffer.from(Int32Array.of(accounts, DAYS).buffer)];
  for (const array of [...tables(), ...portfolio(accounts)]) {
    parts.push(Buffer.from(Int32Array.of(array.byteLength).buffer));
    parts.push(Buffer.from(array.buffer, array.byteOffset, array.byteLength));
  }
  return Buffer.concat(parts);
}
