import type { SystemRoute } from './describe-system.js';

/**
 * The routes of a proxy's configuration: what is for machines is hidden, each service's addresses lead to
 * its own processes, and all else to the service of the front page, whose 404 is in the reader's language.
 * What every process has, such as the API's document, needs no line of its own.
 */
export function caddyRoutes(routes: readonly SystemRoute[]): string {
  // With a slash behind it an address is the same one to the router.
  const inside = routes.filter((route) => route.forMachines).flatMap(({ url }) => [url, `${url}/`]);
  const front = routes.find(({ url }) => url === '/')?.service;
  if (!front) throw new Error('No service answers at /.');
  const blocks = inRuns(routes.filter(({ service }) => service).sort(bySpecificity));
  const services = [...new Set(routes.flatMap(({ service }) => service ?? []))].sort();
  return [
    '# Written by `node scripts/routes.mjs` from the controllers; not to be edited.',
    '# X_UPSTREAMS says where the processes of service X are: `to host:port …`, or `dynamic a { … }`.',
    '',
    `@inside path ${inside.sort().join(' ')}`,
    'handle @inside {\n\trespond 404\n}',
    ...blocks.map((block, at) => blockOf(block, at + 1)),
    `\n# Everything else: ${front} has the page that says so, and the document of the whole API.`,
    `handle {\n${choose(front)}\n}`,
    '\n# Once a service, whatever its addresses are: each of these looks at the processes by itself.',
    ...services.map(proxyTo),
    '',
  ].join('\n');
}

/** `/:locale/:slug/*` → `/[^/]+/[^/]+/.*` */
function patternOf(url: string): string {
  return url
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/:[^/]+/g, '[^/]+')
    .replace(/\*/g, '.*');
}

/** Consecutive routes of one service. */
function inRuns(routes: readonly SystemRoute[]): SystemRoute[][] {
  const runs: SystemRoute[][] = [];
  for (const route of routes) {
    const last = runs.at(-1);
    if (last?.[0]?.service === route.service) last?.push(route);
    else runs.push([route]);
  }
  return runs;
}

function blockOf(routes: readonly SystemRoute[], number: number): string {
  const { service } = routes[0]!;
  const patterns = routes.map(({ url }) => patternOf(url.replace(/\/$/, '')));
  return [
    '',
    ...routes.map(({ url, methods }) => `# ${methods.join(' ').padEnd(8)} ${url}`),
    `@${service}-${number} path_regexp ^(?:${patterns.join('|')})/?$`,
    `handle @${service}-${number} {\n${choose(service!)}\n}`,
  ].join('\n');
}

function choose(service: string): string {
  return `\tvars service ${service}`;
}

function proxyTo(service: string): string {
  const lines = [`{$${service.toUpperCase()}_UPSTREAMS}`, 'import upstream.caddy'];
  const body = lines.map((line) => `\t${line}`).join('\n');
  return `@${service} vars service ${service}\nreverse_proxy @${service} {\n${body}\n}`;
}

/** What names more comes first, as the router has it: a word, then a parameter, then whatever follows. */
function bySpecificity(one: SystemRoute, other: SystemRoute): number {
  const [a, b] = [rankOf(one.url), rankOf(other.url)];
  return a < b ? -1 : a > b ? 1 : 0;
}

function rankOf(url: string): string {
  const kinds = url.split('/').map((part) => (part.startsWith(':') ? 1 : part === '*' ? 2 : 0));
  return `${kinds.join('')} ${url}`;
}
