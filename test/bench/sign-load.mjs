import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { slug } from './system.mjs';

const exec = promisify(execFile);
const script = fileURLToPath(new URL('sign.lua', import.meta.url));

/** People sign on so many connections, each somebody new; `prefix` keeps them apart from those of other runs. */
export async function signMany({ port }, connections, seconds, prefix) {
  const url = `http://127.0.0.1:${port}/api/v1/campaigns/${slug}/pledges`;
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '-s', script, url];
  const { stdout } = await exec('wrk', args, { env: { ...process.env, PREFIX: prefix } });
  const result = JSON.parse(stdout.slice(stdout.lastIndexOf('\n{')));
  if (result.failed) throw new Error(`${result.failed} of ${result.requests} were not signed.`);
  return result;
}
