import type { IpcMainInvokeEvent } from 'electron';
import type { Calls, Channel } from '../contract/channels.ts';
import type { DesktopFailure, DesktopResult } from '../contract/result.ts';
import type { ElectronApi } from '../ports.ts';
import { INPUT_SCHEMAS } from './schemas.ts';

/** One function per channel. Leaving one out does not compile. */
export type Routes = {
  readonly [C in Channel]: (input: Calls[C]['input']) => Promise<DesktopResult<Calls[C]['value']>>;
};

export interface DoorTools {
  readonly ipcMain: ElectronApi['ipcMain'];
  /** True when the message comes from the main frame of our own window, showing our own page. */
  isOurs(event: IpcMainInvokeEvent): boolean;
  log(line: string): void;
}

/** The only way from the page into the main process: sender checked, input parsed, failures as values. */
export function openDoor(routes: Routes, tools: DoorTools): void {
  for (const channel of Object.keys(INPUT_SCHEMAS) as Channel[]) {
    tools.ipcMain.handle(channel, (event, input: unknown) => {
      if (!tools.isOurs(event)) {
        tools.log(`${channel}: refused, the sender is not the program's own page`);
        return { ok: false, error: NOT_OURS };
      }
      return answer(channel, routes[channel], input, tools);
    });
  }
}

async function answer<C extends Channel>(
  channel: C,
  route: Routes[C],
  input: unknown,
  { log }: DoorTools,
): Promise<DesktopResult<Calls[C]['value']>> {
  const parsed = INPUT_SCHEMAS[channel].safeParse(input);
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.join('.') ?? '';
    log(`${channel}: refused, ${place}: ${parsed.error.issues[0]?.message ?? ''}`);
    return { ok: false, error: bug(`The message "${channel}" is not of its form.`, place) };
  }
  try {
    return await route(parsed.data);
  } catch (error) {
    log(`${channel}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, error: bug(`The desktop program failed: ${message}.`, channel) };
  }
}

const NOT_OURS: DesktopFailure = {
  code: 'refused',
  message: "Only the program's own page may ask this.",
  where: '',
  hint: '',
};

function bug(message: string, where: string): DesktopFailure {
  return {
    code: 'bug',
    message,
    where,
    hint: 'Save your work under another name and start again.',
  };
}
