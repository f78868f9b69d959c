// npm run -s cslab -- <verb> …: the command line, built first when its sources changed.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { ROOT } from './root.mjs';

// Standard output belongs to the command's answer, which a script may be reading: what the build says goes beside it.
console.log = console.error;

/**
 * Runs the built command line where the person is, not in the repository's root, to which npm goes.
 * @param {readonly string[]} words
 * @returns {Promise<number>} what to exit with
 */
function runCommand(words) {
  return new Promise((ended) => {
    const child = spawn(process.execPath, [join(ROOT, 'dist/cli.js'), ...words], {
      cwd: process.env['INIT_CWD'] ?? process.cwd(),
      stdio: 'inherit',
    });
    // A terminal sends Ctrl+C to both; the command cleans up and this one waits for it.
    process.on('SIGINT', () => undefined);
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.on('error', (error) => {
      console.error(`cslab: ${error.message}`);
      ended(4);
    });
    child.on('close', (code, signal) => {
      ended(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

const ready = (await install()) && (await build({ only: 'node' }));
process.exitCode = ready ? await runCommand(process.argv.slice(2)) : 1;
