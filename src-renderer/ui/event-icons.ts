import type { EventIcon } from '../../src-engine/algorithms/collection-event/contract.ts';
import type { IconName } from './icon-shapes.tsx';

/** The fixed icons of events (ux 3.5), by what their algorithm says of itself. */
export const EVENT_ICONS: Readonly<Record<EventIcon, IconName>> = {
  letter: 'letter',
  sms: 'sms',
  email: 'email',
  call: 'call',
  todo: 'task',
  rating: 'rating',
  notice: 'finalNotice',
  severance: 'severance',
  budget: 'bill',
  plan: 'calendar',
  fee: 'fee',
  bar: 'bar',
  restore: 'undo',
  bureau: 'file',
  close: 'cross',
  generic: 'stepForward',
  agency: 'agency',
  'write-off': 'trash',
};
