import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serviceNames } from '@blueheart/config';

const text = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

test('whoever stops the system for a restore stops all that is connected to the database', () => {
  const stops = [...text('infra/README.md').matchAll(/docker compose stop ([a-z ]+)/g)];
  expect(stops.length).toBeGreaterThan(1);
  for (const [, names] of stops)
    expect(names!.trim().split(' ').toSorted()).toEqual(['caddy', ...serviceNames].toSorted());
});

test('the README lists the services that there are', () => {
  const row = /^\| `SERVICES` .*$/m.exec(text('README.md'))![0];
  expect(row).toContain(`\`${serviceNames.join(',')}\``);
});
