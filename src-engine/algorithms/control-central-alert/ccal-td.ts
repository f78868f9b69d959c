import { noParameters } from '../no-parameters.ts';
import type { ControlCentralAlertSpec } from './contract.ts';
import { account, counted, openFacts } from './parts.ts';

/** CCAL-TD (domain.md 4.4). */
export const ccalTd: ControlCentralAlertSpec = {
  spot: 'control-central-alert',
  code: 'CCAL-TD',
  title: 'Outstanding To Dos',
  summary: 'Shows how many To Do entries of the account are open or being worked.',
  source: 'domain.md 4.4',
  parameters: noParameters,
  example: {},
  raise(_given, facts) {
    const own = facts.toDos.filter((toDo) => toDo.open).length;
    const outside = openFacts(facts, 'TO_DO').length;
    return counted(own + outside, 'outstanding To Do', 's', 2, account(facts));
  },
};
