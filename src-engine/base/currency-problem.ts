import { CURRENCY_CODES } from './currency-codes.ts';

/** What is wrong with a currency and how to mend it, both as sentences. */
export interface CurrencyProblem {
  readonly message: string;
  readonly hint: string;
}

const HINT = 'Use the three capital letters of ISO 4217, for example USD, EUR or GBP.';

/** What keeps a text from being a currency, or null when it is one. */
export function currencyProblem(code: string): CurrencyProblem | null {
  if (CURRENCY_CODES.has(code)) return null;
  if (code === '') return { message: 'No currency is given.', hint: HINT };
  const capitals = code.trim().toUpperCase();
  if (CURRENCY_CODES.has(capitals))
    return { message: `Currency "${code}" is not written in capitals.`, hint: `Use ${capitals}.` };
  if (!/^[A-Z]{3}$/.test(capitals))
    return { message: `Currency "${code}" is not a three-letter code.`, hint: HINT };
  return { message: `Currency "${code}" is no code of ISO 4217.`, hint: HINT };
}
