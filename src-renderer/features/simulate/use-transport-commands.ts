import { useEffect, useRef } from 'react';
import { registerCommands } from '../../commands/registry.ts';
import type { PlaybackControl } from './use-playback.ts';

/** The field of the transport that takes a day. */
function focusDay(): void {
  const field = document.querySelector<HTMLInputElement>('.si-day input');
  field?.focus();
  field?.select();
}

/**
 * The transport in menus and palette. Its single keys are not global shortcuts: they belong to the transport bar and
 * the page itself (`use-transport-keys.ts`).
 */
export function useTransportCommands(control: PlaybackControl): void {
  const latest = useRef(control);
  useEffect(() => {
    latest.current = control;
  });
  useEffect(() => {
    const command = (id: string, title: string | (() => string), run: () => void) => ({
      id,
      title,
      section: 'Run' as const,
      group: 2,
      enabled: () => true,
      run,
    });
    const step = (days: number) => () => latest.current.send({ kind: 'step', days });
    return registerCommands([
      command(
        'run.play',
        () => (latest.current.playing ? 'Pause' : 'Play'),
        () => latest.current.toggle(),
      ),
      command('run.nextDay', 'Next day', step(1)),
      command('run.previousDay', 'Previous day', step(-1)),
      command('run.nextWeek', 'Next week', step(7)),
      command('run.toDay', 'Run to day…', focusDay),
      command('run.toEnd', 'Run to the end', () =>
        latest.current.send({ kind: 'step', days: Number.MAX_SAFE_INTEGER }),
      ),
    ]);
  }, []);
}
