/** The smallest coin of a currency, and that coin against the main one. */
export interface CoinWords {
  readonly coin: string;
  readonly ratio: string;
}

const WORDS: Readonly<Record<string, CoinWords>> = {
  USD: { coin: '¢', ratio: '¢/$' },
  CAD: { coin: '¢', ratio: '¢/$' },
  AUD: { coin: 'c', ratio: 'c/$' },
  NZD: { coin: 'c', ratio: 'c/$' },
  EUR: { coin: 'c', ratio: 'c/€' },
  GBP: { coin: 'p', ratio: 'p/£' },
};

/** What a currency's coins are called where people know a word for them; elsewhere cost per unit collected is a percentage. */
export function coinWords(currency: string): CoinWords | null {
  return WORDS[currency] ?? null;
}
