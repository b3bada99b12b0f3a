import {
  greetable,
  isOneMailbox,
  judge,
  messageIdOf,
  nameOf,
  oneLine,
  senderOf,
  waitAfter,
  type SendFault,
} from './letter.rules.js';

const fault = (changes: Partial<SendFault>): SendFault => ({ handedOver: false, ...changes });
const answered = (responseCode: number, command = 'RCPT TO', code = 'EENVELOPE') =>
  fault({ responseCode, command, code });

test('a temporary answer waits longer each time, up to an hour', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 50].map((attempts) => waitAfter('later', attempts, 0));
  expect(waits).toEqual([10, 30, 120, 600, 1800, 3600, 3600, 3600]);
});

test('a temporary answer is believed for five days', () => {
  expect(waitAfter('later', 90, 5 * 86_400 - 1)).toBe(3600);
  expect(waitAfter('later', 90, 5 * 86_400)).toBeUndefined();
});

test('a server that is away is asked again within a minute, for ever', () => {
  expect([1, 2, 3, 500].map((attempts) => waitAfter('away', attempts, 1e9))).toEqual([
    10, 30, 60, 60,
  ]);
});

test('4xx is later and 5xx is never', () => {
  expect([450, 451, 452].map((code) => judge(answered(code)))).toEqual(['later', 'later', 'later']);
  expect([550, 552, 554].map((code) => judge(answered(code)))).toEqual(['never', 'never', 'never']);
  expect(judge(answered(554, 'DATA', 'EMESSAGE'))).toBe('never');
});

test('what is not the fault of the letter never costs the letter', () => {
  expect(judge(answered(421))).toBe('away');
  expect(judge(answered(535, 'AUTH PLAIN', 'EAUTH'))).toBe('away');
  expect(judge(answered(554, 'CONN', 'EPROTOCOL'))).toBe('away');
  expect(judge(answered(503, 'DATA'))).toBe('later');
  expect(judge(answered(550, 'MAIL FROM'))).toBe('later');
  for (const code of ['ECONNECTION', 'ESOCKET', 'ETIMEDOUT', 'EDNS', 'ETLS', 'EABORT', undefined]) {
    expect(judge(fault({ code }))).toBe('away');
  }
});

test('silence after the final dot is unknown, an answer after it is not', () => {
  expect(judge(fault({ code: 'ECONNECTION', handedOver: true }))).toBe('unknown');
  expect(judge(fault({ code: 'ETIMEDOUT', handedOver: true }))).toBe('unknown');
  expect(judge({ ...answered(451, 'DATA', 'EMESSAGE'), handedOver: true })).toBe('later');
  expect(judge({ ...answered(550, 'DATA', 'EMESSAGE'), handedOver: true })).toBe('never');
});

test('what is kept of a fault is a class and a code', () => {
  expect(nameOf('never', answered(550))).toBe('never:550');
  expect(nameOf('away', fault({ code: 'ESOCKET', originalCode: 'ECONNREFUSED' }))).toBe(
    'away:ECONNREFUSED',
  );
  expect(nameOf('away', fault({ code: '550 <ada@example.org>' }))).toBe('away:550adaexampleorg');
  expect(nameOf('away', fault({}))).toBe('away');
});

test('only one plain mailbox is an address', () => {
  for (const good of [
    'ada@example.org',
    "o'neil+a.b@mail.example.org",
    'زينة@example.org',
    'a@بيروت.example',
  ]) {
    expect([good, isOneMailbox(good)]).toEqual([good, true]);
  }
  const bad = [
    'a@b.test, c@d.test',
    'friends: a@b.test;',
    'a@b.test (ada)',
    '"a@x.test x"@good.test',
    'Ada <a@b.test>',
    'a@b@c.test',
    'a@[127.0.0.1]',
    'a b@c.test',
    'a@b.test\r\nBcc: c@d.test',
    'a\u202eb@c.test',
    '.a@b.test',
    'a..b@c.test',
    `${'a'.repeat(65)}@b.test`,
    `a@${'b'.repeat(260)}`,
    '@b.test',
    'a@',
    '',
  ];
  for (const address of bad) expect([address, isOneMailbox(address)]).toEqual([address, false]);
});

test('a line has no breaks and nothing that turns it round', () => {
  expect(oneLine('  Ada\r\nBcc: x\u0000 \u202eevil\u2066  b ')).toBe('Ada Bcc: x evil b');
  expect(oneLine('مُحَمَّد \u200fعلي')).toBe('مُحَمَّد \u200fعلي');
});

test('a name that is a message in disguise is not used for greeting', () => {
  for (const name of ['ريما حدّاد', 'J. R. Moss', 'Անի', 'Zoé', '👩‍👩‍👧', "O'Neil-Khoury Jr."]) {
    expect(greetable(name)).toBe(name);
  }
  for (const name of [
    'win at http://evil.example',
    'evil.example',
    'a@b.test',
    'see www.x',
    ' \n ',
    'x'.repeat(121),
  ]) {
    expect(greetable(name)).toBeUndefined();
  }
});

test('the sender is taken apart and names the Message-ID', () => {
  expect(senderOf('Blue Heart <hello@Example.org>')).toEqual({
    name: 'Blue Heart',
    address: 'hello@Example.org',
  });
  expect(senderOf('"Blue, Heart" <hello@example.org>').name).toBe('Blue, Heart');
  expect(senderOf('hello@example.org')).toEqual({ name: '', address: 'hello@example.org' });
  expect(messageIdOf('1-2', 'Blue Heart <hello@Example.org>')).toBe('<1-2@example.org>');
});
