import { asGiven, withoutPassword } from './redact.js';

test.each([
  ['postgres://user:hunter2@host:5432/db', 'postgres://***@host:5432/db'],
  ['postgres://user:p@hunter2@host/db', 'postgres://***@host/db'],
  ['postgres:user:hunter2@host/db', '***@host/db'],
  ['user:hunter2@host:5432/db', '***@host:5432/db'],
  ['postgres:/u:hunter2@host/db', '***@host/db'],
  [' postgres//u:hunter2@host/db', '***@host/db'],
  ['postgres://u:hunter2/3@host/db', 'postgres://***@host/db'],
  ['postgres://u:hunter2?3@host/db', '***'],
  ['postgres://db?password=p@hunter2', '***'],
  ['postgres://u@db/heart?password=hunter2', 'postgres://***@db/heart?***'],
  ['postgres://db/heart#hunter2', 'postgres://db/heart#***'],
  ['postgres://user:hunter2', 'postgres://***'],
  ['user:hunter2', '***'],
  ['host=db user=u password=hunter2', '***'],
  ['hunter2', '***'],
  ['', '***'],
  ['postgres://db/heart', 'postgres://db/heart'],
])('%s is shown as %s', (address, shown) => {
  expect(withoutPassword(address)).toBe(JSON.stringify(shown));
});

test.each([
  ['80a', '80a'],
  ['user:hunter2@host:5432/db', '***@host:5432/db'],
  ['postgres://db?password=hunter2', 'postgres://db?***'],
  ['postgres://user:hunter2', 'postgres://***'],
  ['x'.repeat(200), `${'x'.repeat(120)}…`],
])('%s in the place of something else is shown as %s', (value, shown) => {
  expect(asGiven(value)).toBe(JSON.stringify(shown));
});
