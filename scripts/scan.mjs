// `npm run scan`: a public scanner (wapiti, of Debian's packages) looks for holes in a system of its own, on this
// machine alone, for some minutes. Tells what it found; exits with 1 where that is a vulnerability.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureWapiti } from './debian.mjs';
import { startSystem } from './screenshots-system.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const slug = 'blue-heart-lebanon';
/** Those that need nothing outside of this machine: ssrf and xxe call home to learn what a server fetched. */
const modules =
  'backup,blindsql,cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,methods,permanentxss,redirect,shellshock,sql,xss';

/** What it takes for a hole and is none; of anything else the command fails. */
const known = [
  {
    pattern: /^Cross Site Request Forgery: POST \/(ar|en|fr)\//,
    reason: 'public forms: nobody is signed in there, so no request of theirs could be forged',
  },
  {
    pattern: /X-XSS-Protection is not set$/,
    reason: 'it is 0, as OWASP advises: browsers that still read it are safer without',
  },
  {
    pattern: /Strict-Transport-Security is not set$/,
    reason: 'it is set in production, where there is TLS',
  },
];

/**
 * Parts of the system: where each begins, and what is asked of it besides. `seconds` bounds its crawl
 * and each attack; below `atLeast` addresses it has not looked.
 */
async function parts(url, token) {
  const { paths } = await (await fetch(`${url}/api/openapi.json`)).json();
  const campaign = `${url}/api/v1/campaigns/${slug}`;
  const reads = Object.entries(paths)
    .filter(([path, { get }]) => get && !/stream|\{(?!slug)/.test(path))
    .map(([path]) => url + path.replace('{slug}', slug));
  const searches = [
    `${campaign}/audit?actor=staff&action=person.invite&object=person&limit=5`,
    `${campaign}/letters?state=sent&template=pledge-confirm&limit=5`,
    `${campaign}/pledges?state=confirmed&governorate=beirut&source=abc&language=ar&limit=5`,
  ];
  return [
    {
      name: 'public pages',
      begin: `${url}/en/${slug}`,
      more: [`${url}/b/abc`],
      atLeast: 50,
      seconds: 60,
    },
    { name: 'the desk', begin: `${url}/desk/`, more: [], atLeast: 5, seconds: 30 },
    {
      name: 'the API, as an admin’s program',
      begin: `${url}/api/v1/`,
      more: [...reads, ...searches],
      headers: [`Authorization: Bearer ${token}`],
      atLeast: 10,
      seconds: 60,
    },
  ];
}

async function scan({ name, begin, more, headers = [], seconds }, dir) {
  const report = join(dir, 'report.json');
  const options = {
    url: begin,
    scope: 'domain',
    module: modules,
    depth: 6,
    'max-scan-time': seconds,
    'max-attack-time': seconds,
    timeout: 10,
    'store-session': dir,
    'store-config': dir,
    format: 'json',
    output: report,
    verbose: 1,
  };
  const words = [
    ['--flush-session', '--no-bugreport'],
    Object.entries(options).flatMap(([option, value]) => [`--${option}`, String(value)]),
    more.flatMap((one) => ['--start', one]),
    // It asks for brotli, and cannot read it.
    ['Accept-Encoding: gzip', ...headers].flatMap((one) => ['--header', one]),
  ].flat();
  const child = spawn('wapiti', words, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, HOME: dir },
  });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`The scan of ${name} failed (${code}).`);
  const asked = Number(/found (\d+) URLs and forms/.exec(said)?.[1] ?? 0);
  const { vulnerabilities, anomalies } = JSON.parse(await readFile(report, 'utf8'));
  return { asked, vulnerabilities, anomalies };
}

/** What a scan found, a line each. */
function lines(found) {
  return Object.entries(found).flatMap(([kind, all]) =>
    all.map(({ method, path, parameter, info }) =>
      `${kind}: ${method} ${path}${parameter ? ` (${parameter})` : ''}: ${info}`.slice(0, 300),
    ),
  );
}

function reasonFor(line) {
  return known.find(({ pattern }) => pattern.test(line))?.reason;
}

async function tokenFor({ dataDir }) {
  const { stdout } = await new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['scripts/cli.mjs', 'token', 'create', '--role', 'admin', '--campaign', slug, '--days', '1'],
      {
        cwd: root,
        env: { ...process.env, DATA_DIR: dataDir },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    let out = '';
    child.stdout.on('data', (text) => (out += text));
    child.on('close', (code) =>
      code === 0 ? resolve({ stdout: out }) : reject(new Error('No token could be made.')),
    );
  });
  return stdout.trim().split('\n').at(-1);
}

ensureWapiti();
const system = await startSystem();
const dir = await mkdtemp(join(tmpdir(), 'blue-heart-scan-'));
let vulnerable = false;
try {
  for (const part of await parts(system.url, await tokenFor(system))) {
    const { asked, vulnerabilities, anomalies } = await scan(part, dir);
    const found = lines(vulnerabilities);
    const unknown = found.filter((line) => !reasonFor(line));
    const odd = lines(anomalies);
    console.log(
      `${part.name}: ${asked} addresses, ${unknown.length} vulnerabilities, ${odd.length} anomalies, ${found.length - unknown.length} that are none`,
    );
    for (const line of found)
      console.log(`  ${line}${reasonFor(line) ? ` (${reasonFor(line)})` : ''}`);
    for (const line of odd) console.log(`  ${line}`);
    if (asked < part.atLeast) throw new Error(`It found its way to ${asked} addresses only.`);
    vulnerable ||= unknown.length > 0;
  }
} finally {
  system.stop();
  await rm(dir, { recursive: true, force: true });
}
process.exitCode = vulnerable ? 1 : 0;
