/**
 * Gives a function that resolves in a later task, after messages that are waiting. A message to oneself instead of a
 * timer: browsers make nested timers wait 4 ms and more.
 */
export function taskPause(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port2.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port1.postMessage(null);
    });
}
