import { keepersOf } from './keepers.rules.js';

const person = (name: string, role: 'volunteer' | 'coordinator' | 'viewer', state = 'active') => ({
  name,
  address: `${name.toLowerCase()}@example.org`,
  role,
  state: state as 'active',
});

test('whoever is on the team and can take something in may look after it, by name', () => {
  const all = [
    person('Sami', 'volunteer'),
    person('Élie', 'coordinator'),
    person('Dana', 'volunteer'),
    person('Vera', 'viewer'),
    person('Nour', 'volunteer', 'invited'),
  ];
  expect(keepersOf(all, 'fr').map(({ name }) => name)).toEqual(['Dana', 'Élie', 'Sami']);
});
