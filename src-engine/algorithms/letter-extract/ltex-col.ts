import { minorDigits } from '../../base/minor-digits.ts';
import { minorToDecimal } from '../../base/money.ts';
import { noParameters } from '../no-parameters.ts';
import type { LetterExtractSpec } from './contract.ts';

/** LTEX-COL: one print record a letter with what the printer needs to find the debt (domain.md 4.2). */
export const ltexCol: LetterExtractSpec = {
  spot: 'letter-extract',
  code: 'LTEX-COL',
  title: 'Collection letter extract',
  summary: 'Writes contact, process, event, account, debt class, date and amount of each letter.',
  source: 'domain.md 4.2',
  parameters: noParameters,
  example: {},
  record: (_parameters, letter) => [
    { name: 'letter', text: letter.letter },
    { name: 'contact_class', text: letter.contactClass },
    { name: 'contact_type', text: letter.contactType },
    { name: 'process', text: `${letter.accountId}/${letter.process}` },
    { name: 'event_sequence', text: String(letter.sequence) },
    { name: 'account', text: letter.accountId },
    { name: 'debt_class', text: letter.debtClass },
    { name: 'created', text: letter.created },
    { name: 'amount', text: minorToDecimal(letter.amountMinor, minorDigits(letter.currency)) },
    { name: 'currency', text: letter.currency },
  ],
};
