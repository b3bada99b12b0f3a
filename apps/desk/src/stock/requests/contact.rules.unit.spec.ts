import { contactOf, nobody } from './contact.rules.js';

test('somebody is sent without what is empty, and nobody not at all', () => {
  expect(contactOf({ person: ' Maya Haddad ', email: ' ', phone: '+961 3 123 456' })).toEqual({
    name: 'Maya Haddad',
    phone: '+961 3 123 456',
  });
  expect(contactOf({ ...nobody, email: 'maya@example.org' })).toBeUndefined();
});
