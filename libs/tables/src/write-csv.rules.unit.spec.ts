import { csvLine } from './write-csv.rules.js';

test('a record ends with CRLF, and what would part its cells is quoted', () => {
  expect(csvLine(['Ada', 'a,b', 'say "aye"', 'two\r\nlines', ' spaced '])).toBe(
    'Ada,"a,b","say ""aye""","two\r\nlines"," spaced "\r\n',
  );
});

test('numbers are numbers, yes and no are words, and nothing is empty', () => {
  expect(csvLine([0, -3, true, false, null, ''])).toBe('0,-3,true,false,,\r\n');
});

test.each(['=HYPERLINK("x")', '+9613123456', '-1', '@SUM(A1)', '\tx', '\rx', ' =1', '＝1', '\0=1'])(
  'a text that could be a formula stays a text: %j',
  (text) => {
    expect(csvLine([text])).toMatch(/^"?'/);
  },
);

test('letters of every script stay as they are, and no NUL is written', () => {
  expect(csvLine(['ريما', 'Zoë', 'a\0b', '5-a'])).toBe('ريما,Zoë,ab,5-a\r\n');
});
