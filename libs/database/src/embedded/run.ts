import { spawn } from 'node:child_process';

/** Whom a program runs as. Empty: the user we are. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

export interface Outcome {
  readonly ok: boolean;
  /** What it wrote, both streams together. */
  readonly output: string;
}

/**
 * Runs a program to its end, in a process group of its own, so that Ctrl-C in the terminal does not
 * cut it short. It sees none of our environment but the path. Never throws: a program that cannot be
 * started is an outcome too.
 */
export function run(
  program: string,
  args: readonly string[],
  { as = {}, cwd = '/' }: { as?: RunAs; cwd?: string } = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      ...as,
      cwd: process.platform === 'win32' && cwd === '/' ? undefined : cwd,
      env: cleanEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output: output.trim() }));
  });
}

/** PostgreSQL reads PG* variables and the locale; a stray one must not change what we make. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const language = { LC_ALL: 'C', TZ: 'UTC' };
  if (process.platform === 'win32') return language;
  const folders = ['/usr/local', '/usr', '', '/run/current-system/sw'];
  return { ...language, PATH: folders.flatMap((at) => [`${at}/sbin`, `${at}/bin`]).join(':') };
}
