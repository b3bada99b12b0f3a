import { enhancedIn, isAboutTheMailbox, judge, nameOf, type SendFault } from './answers.rules.js';

const fault = (changes: Partial<SendFault>): SendFault => ({ handedOver: false, ...changes });
const answered = (responseCode: number, enhanced?: string, command = 'RCPT TO') =>
  fault({ responseCode, enhanced, command, code: command === 'DATA' ? 'EMESSAGE' : 'EENVELOPE' });

test('4xx is later and 5xx is never', () => {
  expect([450, 451, 452].map((code) => judge(answered(code)))).toEqual(['later', 'later', 'later']);
  expect([550, 551, 552, 553].map((code) => judge(answered(code)))).toEqual([
    'never',
    'never',
    'never',
    'never',
  ]);
  expect(judge(answered(451, '4.7.1'))).toBe('later');
});

test('a refusal of us is not a refusal of the mailbox, by its enhanced code where there is one', () => {
  for (const enhanced of ['5.7.0', '5.7.1', '5.7.26', '5.7.606', '5.1.7', '5.1.8']) {
    expect([enhanced, judge(answered(550, enhanced))]).toEqual([enhanced, 'blocked']);
    expect(judge(answered(554, enhanced, 'DATA'))).toBe('blocked');
  }
  for (const enhanced of [
    '5.1.1',
    '5.1.2',
    '5.1.10',
    '5.2.1',
    '5.2.2',
    '5.3.4',
    '5.4.4',
    '5.6.0',
  ]) {
    expect([enhanced, judge(answered(554, enhanced))]).toEqual([enhanced, 'never']);
  }
  expect(judge(answered(554))).toBe('blocked');
  expect(judge(answered(554, undefined, 'DATA'))).toBe('blocked');
  expect(judge(answered(550, undefined, 'MAIL FROM'))).toBe('blocked');
  expect(judge(answered(553, '5.1.3', 'MAIL FROM'))).toBe('blocked');
});

test('that a mailbox is not there, or full, says nothing of us', () => {
  expect(['5.1.1', '5.1.2', '5.2.2'].map((it) => isAboutTheMailbox(answered(550, it)))).toEqual([
    true,
    true,
    true,
  ]);
  for (const other of [answered(550), answered(550, '5.7.1'), answered(554, '5.6.0')])
    expect(isAboutTheMailbox(other)).toBe(false);
});

test('what is not the fault of the letter never costs the letter', () => {
  expect(judge(answered(421))).toBe('away');
  expect(judge(answered(421, '4.7.0', 'DATA'))).toBe('away');
  const session = (responseCode: number, command: string, code: string) =>
    judge(fault({ responseCode, command, code }));
  expect(session(535, 'AUTH PLAIN', 'EAUTH')).toBe('away');
  expect(session(554, 'CONN', 'EPROTOCOL')).toBe('away');
  expect(session(454, 'STARTTLS', 'ETLS')).toBe('away');
  expect(judge(answered(503, undefined, 'DATA'))).toBe('later');
  for (const code of ['ECONNECTION', 'ESOCKET', 'ETIMEDOUT', 'EDNS', 'ETLS', 'EABORT', undefined]) {
    expect(judge(fault({ code }))).toBe('away');
  }
});

test('silence after the final dot is unknown, an answer after it is not', () => {
  const after = (changes: Partial<SendFault>) => judge(fault({ handedOver: true, ...changes }));
  expect(after({ code: 'ECONNECTION' })).toBe('unknown');
  expect(after({ code: 'ETIMEDOUT' })).toBe('unknown');
  expect(after(answered(451, undefined, 'DATA'))).toBe('later');
  expect(after({ ...answered(550, undefined, 'DATA'), handedOver: true })).toBe('never');
});

test('what is kept of a fault is a class and a code', () => {
  expect(nameOf('never', answered(550))).toBe('never:550');
  expect(nameOf('away', fault({ code: 'ESOCKET', originalCode: 'ECONNREFUSED' }))).toBe(
    'away:ECONNREFUSED',
  );
  expect(nameOf('away', fault({ code: '550 <ada@example.org>' }))).toBe('away:550adaexampleorg');
  expect(nameOf('away', fault({}))).toBe('away');
});

test('of an answer its enhanced code is read, and no word of it', () => {
  expect(enhancedIn('550 5.1.1 <ada@example.org> unknown')).toBe('5.1.1');
  expect(enhancedIn('550-5.7.26 first line\r\n550 5.7.26 second')).toBe('5.7.26');
  for (const none of ['550 no such user', '550 5.1.1.9 x', 'x 5.1.1', '', undefined, 550])
    expect(enhancedIn(none)).toBeUndefined();
});
