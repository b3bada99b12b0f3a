import { caddyRoutes } from './caddy.rules.js';
import type { SystemRoute } from './describe-system.js';

const route = (service: SystemRoute['service'], url: string): SystemRoute => ({
  url,
  service,
  methods: ['GET'],
  forMachines: false,
});

test('however its addresses lie between those of others, the processes of a service are looked at once', () => {
  const written = caddyRoutes([
    route('pledges', '/'),
    route('identity', '/api/:a'),
    route('pledges', '/api/:a/b'),
    route('identity', '/api/:a/c'),
    route('pledges', '/api/:a/d'),
  ]);
  expect(written.match(/^handle @/gm)!.length).toBeGreaterThan(3);
  // Each `reverse_proxy` has a health check of its own.
  expect(written.match(/reverse_proxy @\w+/g)).toEqual([
    'reverse_proxy @identity',
    'reverse_proxy @pledges',
  ]);
});
