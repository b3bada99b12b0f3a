import { contactFrom, emailContact, phoneContact } from './contact.rules.js';

describe('an e-mail address', () => {
  test.each([
    ['A@Example.COM', 'a@example.com'],
    ['a.b+campaign@gmail.com', 'ab@googlemail.com'],
    ['a.b+campaign@outlook.com', 'A.B@outlook.com'],
    [' rima@example.org ', 'rima@example.org'],
    ['rima@m\u00fcnchen.example', 'rima@xn--mnchen-3ya.example'],
  ])('%s reaches the same mailbox as %s', (one, other) => {
    expect(emailContact(one)?.canonical).toBe(emailContact(other)?.canonical);
  });

  test.each([
    ['a.b@example.org', 'ab@example.org'],
    ['a+one@example.org', 'a+two@example.org'],
  ])('%s and %s are two people, as only their provider knows better', (one, other) => {
    expect(emailContact(one)?.canonical).not.toBe(emailContact(other)?.canonical);
  });

  test('is written to as typed, with the domain in ASCII', () => {
    expect(emailContact('Rima.H+x@Gmail.com')?.address).toBe('Rima.H+x@gmail.com');
    expect(emailContact('rima@m\u00fcnchen.example')?.address).toBe('rima@xn--mnchen-3ya.example');
  });

  test.each([
    'a@b.test, c@d.test',
    'group: a@b.test;',
    '"a@x.test x"@good.test',
    'a(comment)@b.test',
    'a@b',
    'a@',
    '@b.test',
    'a..b@c.test',
    '.a@c.test',
    'a@c.test.',
    'a@-c.test',
    'a@[127.0.0.1]',
    'a b@c.test',
    'a@c.test\r\nBcc: d@e.test',
    'a\u0000@c.test',
    `${'a'.repeat(65)}@c.test`,
    `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(20)}.test`,
  ])('is not %j', (typed) => {
    expect(emailContact(typed)).toBeUndefined();
  });

  test('may have a local part of 64 octets', () => {
    expect(emailContact(`${'a'.repeat(64)}@c.test`)).toBeDefined();
  });
});

describe('a phone number', () => {
  test.each([
    '03 123 456',
    '+961 3 123 456',
    '00961 3 123456',
    '\u0660\u0663 \u0661\u0662\u0663 \u0664\u0665\u0666',
    '3-123-456',
  ])('%s is one phone in Lebanon', (typed) => {
    expect(phoneContact(typed, 'LB')).toEqual({
      channel: 'phone',
      address: '+9613123456',
      canonical: 'phone:+9613123456',
    });
  });

  test.each([
    '1745',
    `+961${'1'.repeat(40)}`,
    'tel:+961;ext=1',
    '+961 3 123 456 ext 7',
    'zero three',
    '',
  ])('is not %j', (typed) => {
    expect(phoneContact(typed, 'LB')).toBeUndefined();
  });

  test('from another country keeps its country', () => {
    expect(phoneContact('+33 6 12 34 56 78', 'LB')?.address).toBe('+33612345678');
  });
});

test('one field serves both: an @ makes it an address', () => {
  expect(contactFrom('rima@example.org', 'LB')?.channel).toBe('email');
  expect(contactFrom('70 123 456', 'LB')?.channel).toBe('phone');
  expect(contactFrom('rima', 'LB')).toBeUndefined();
});
