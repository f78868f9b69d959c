import type { Portfolio } from '../../model/portfolio.ts';

/** Names of the portfolio's dictionaries, all that compiling a strategy needs of it. */
export type Dictionaries = Pick<
  Portfolio,
  | 'asOfDay'
  | 'divisions'
  | 'customerClasses'
  | 'collectionClasses'
  | 'debtClasses'
  | 'segments'
  | 'riskCategories'
  | 'nationalities'
  | 'managementGroups'
  | 'assignedTemplates'
  | 'services'
  | 'agreementTypes'
  | 'providers'
  | 'agencies'
  | 'runningTemplates'
>;
