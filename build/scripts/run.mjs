import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ROOT } from './root.mjs';

/**
 * The script that a package's command stands for, found without a shell: the same on every platform.
 * @param {string} packageName
 * @param {string} [command] when the package has several
 */
export function binOf(packageName, command = packageName) {
  const manifest = createRequire(join(ROOT, 'package.json')).resolve(`${packageName}/package.json`);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command]);
}

/**
 * Runs a Node program to its end, in the repository's folder.
 * @param {readonly string[]} args the script and its arguments
 * @param {{ quiet?: boolean, env?: Record<string, string> }} [options] quiet: the output is kept, not shown
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runNode(args, { quiet = false, env = {} } = {}) {
  return run(process.execPath, args, { quiet, env });
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string>, shell?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { quiet = false, env = {}, shell = false } = {}) {
  return new Promise((ended) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      shell,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('error', (error) => ended({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => ended({ code: code ?? 1, output }));
  });
}
