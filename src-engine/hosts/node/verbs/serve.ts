import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Failure, failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { systemCode } from '../files/system-failure.ts';
import { withFallback } from '../options/option-table.ts';
import { NO_POSITIONALS } from '../options/parse-options.ts';
import { wholeNumber } from '../options/value-types.ts';
import { jsonText } from '../output.ts';
import { type Served, serveRenderer } from '../serve.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const OPTIONS = {
  port: withFallback(wholeNumber(0, 65_535), 0, 'Port to listen on.', 'any that is free'),
};

const PORT_REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is used by another program',
  EACCES: 'may not be used with your permissions',
};

async function listen(folder: string, port: number): Promise<Result<Served, Failure>> {
  try {
    return ok(await serveRenderer(folder, port));
  } catch (thrown) {
    const reason = PORT_REASONS[systemCode(thrown) ?? ''];
    if (reason === undefined) throw thrown;
    const hint = 'Choose another with --port, or leave it out.';
    return err(failure('bad-argument', `Port ${port} ${reason}.`, '', hint));
  }
}

async function run(call: VerbCall<typeof OPTIONS>): Promise<Result<VerbOutcome, Failure>> {
  const { io, values, asJson } = call;
  const page = await stat(join(io.rendererFolder, 'index.html')).catch(() => null);
  if (page === null) {
    const message = 'The application is not beside cslab.';
    return err(failure('bad-file', message, '', 'Build it first: npm run build.'));
  }
  const interrupt = io.guardInterrupt();
  try {
    const served = await listen(io.rendererFolder, values.port);
    if (!served.ok) return served;
    const { url, close } = served.value;
    io.stdout.write(asJson ? jsonText({ url }) : `${url}\nCtrl+C stops it.\n`);
    if (!interrupt.signal.aborted) {
      await new Promise<void>((resume) => {
        interrupt.signal.addEventListener('abort', () => resume(), { once: true });
      });
    }
    await close();
    return ok({ exitCode: EXIT_CODE.ok, lines: [], json: undefined });
  } finally {
    interrupt.release();
  }
}

export const SERVE = defineVerb({
  name: 'serve',
  summary: 'Serve the application to a browser on this computer.',
  positional: NO_POSITIONALS,
  options: OPTIONS,
  notes: [
    'Prints the address and serves until it is stopped. Only this computer can reach it; documents stay in the browser.',
  ],
  examples: ['cslab serve --port 8080'],
  run,
});
