import { empty, mistakesIn } from './sign-form.rules.js';

const whole = { ...empty, name: 'ريما', contact: 'rima@example.org', adult: true, consent: true };

test('what is missing is told in the order of the form', () => {
  expect(mistakesIn(empty)).toEqual(['name', 'contact', 'adult', 'consent']);
  expect(mistakesIn(whole)).toEqual([]);
});

test.each(['03 700 700', '٠٣ ٧٠٠ ٧٠٠', '+961 3 700 700', 'a.b@example.org'])(
  '%s is a contact',
  (contact) => expect(mistakesIn({ ...whole, contact })).toEqual([]),
);

test.each(['', '03700', 'rima', 'rima@example', 'rima@@example.org', 'call 03 700 700'])(
  '“%s” is none',
  (contact) => expect(mistakesIn({ ...whole, contact })).toEqual(['contact']),
);
