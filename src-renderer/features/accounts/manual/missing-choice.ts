import type { CommandDraft } from './command-draft.ts';

/** What must be chosen before the engine can be asked for the effect, as a sentence; null when nothing is missing. */
export function missingChoice(draft: CommandDraft): string | null {
  switch (draft.action) {
    case 'create-write-off':
      return draft.writeOffTemplate === ''
        ? 'The strategy has no write-off template. Add one on its page Write-off and agencies.'
        : null;
    case 'create-referral':
      return draft.agency === ''
        ? 'The strategy has no agency that takes referrals. Add one on its page Write-off and agencies.'
        : null;
    case 'create-severance':
      return draft.severanceTemplate === ''
        ? 'The strategy has no severance template. Add one on its page Severance templates.'
        : null;
    case 'create-process':
      return draft.agreements.length === 0 ? 'Choose at least one service agreement.' : null;
    case 'assign-to-do':
    case 'forward-to-do':
    case 'complete-to-do':
      return draft.entry === 0 ? 'Choose the To Do entry.' : null;
    case 'change-collection-class':
      return draft.collectionClass === '' ? 'Choose the collection class.' : null;
    default:
      return null;
  }
}
