import { defaultStrategies } from '../config/default-strategies.ts';
import type { Handlers } from '../protocol/handlers.ts';
import type { Session } from './session.ts';
import { storedStrategy } from './stored-strategy.ts';

/** An empty document with the starter strategies. */
export function newDocumentHandlers(session: Session): Pick<Handlers, 'newDocument'> {
  return {
    newDocument: () => {
      const { strategies } = session.startNew();
      for (const [slot, strategy] of defaultStrategies().entries()) {
        strategies.put(slot, storedStrategy(strategy));
      }
      return session.summary();
    },
  };
}
