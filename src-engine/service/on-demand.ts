import type { CallContext, Handlers } from '../protocol/handlers.ts';
import { METHOD_KINDS } from '../protocol/method-kinds.ts';
import type { MethodName } from '../protocol/methods.ts';

type AnyHandler = (params: unknown, context: CallContext<unknown>) => unknown;

/**
 * Handlers of every method but `first`, whose code is read when one of them is called; once it is there they answer at once.
 * A code that could not be read is asked for again with the next call.
 */
export function onDemand<First extends MethodName>(
  first: readonly First[],
  load: () => Promise<Omit<Handlers, First>>,
): Omit<Handlers, First> {
  let loading: Promise<Omit<Handlers, First>> | null = null;
  let loaded: Omit<Handlers, First> | null = null;
  const handlers = (): Promise<Omit<Handlers, First>> => {
    loading ??= load().then(
      (read) => {
        loaded = read;
        return read;
      },
      (thrown: unknown) => {
        loading = null;
        throw thrown;
      },
    );
    return loading;
  };
  const names = Object.keys(METHOD_KINDS) as MethodName[];
  const later = names.filter((name) => !first.some((other) => other === name));
  const entries = later.map((name) => {
    // A method's handler is called with that method's parameters: the table is built name by name.
    const of = (read: Omit<Handlers, First>) =>
      (read as unknown as Record<MethodName, AnyHandler>)[name];
    const handler: AnyHandler = async (params, context) =>
      loaded === null ? of(await handlers())(params, context) : of(loaded)(params, context);
    return [name, handler] as const;
  });
  return Object.fromEntries(entries) as unknown as Omit<Handlers, First>;
}
