import { Turns } from './turns.ts';

/**
 * Opening, closing, making and writing the document, and what takes the place of its accounts: one after another. Side by side, the
 * end of one would take what the other has just shown, or write it over another's file.
 */
export const documentTurns = new Turns();
