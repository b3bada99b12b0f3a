import { ApiError, isSaidBeside, isSignedOut, mistakeAt, readProblem } from './problem.js';

const body = {
  type: 'https://example.org/problems/wrong-credentials',
  title: 'Not this one',
  detail: 'The address or the password is another.',
  errors: [{ path: 'password', code: 'too_short', message: 'At least 12.' }, 'what?'],
};

test('a problem is read with its sentence, its fields and its code', () => {
  const problem = readProblem(401, body, '30');
  expect(problem).toMatchObject({ status: 401, code: 'wrong-credentials', retryAfter: 30 });
  expect(problem.errors).toEqual([
    { path: 'password', code: 'too_short', message: 'At least 12.' },
  ]);
});

test('a 401 says that nobody is signed in, unless it is about a password', () => {
  const error = (type: string, status = 401) => new ApiError(readProblem(status, { type }));
  expect(isSignedOut(error('urn:problem-type:blueheart:not-signed-in'))).toBe(true);
  expect(isSignedOut(error('urn:problem-type:blueheart:wrong-credentials'))).toBe(false);
  expect(isSignedOut(error('urn:problem-type:blueheart:not-allowed', 403))).toBe(false);
});

test.each([undefined, null, 'a gateway’s page', 7, []])(
  'an answer of %j says nothing',
  (answer) => {
    expect(readProblem(502, answer)).toMatchObject({ status: 502, detail: '', errors: [] });
  },
);

test('a mistake is told beside its field, and above all fields only where it has none', () => {
  const error = new ApiError(readProblem(400, body));
  expect(mistakeAt(error, 'password')).toBe('At least 12.');
  expect(mistakeAt(error, 'address')).toBeUndefined();
  expect(isSaidBeside(error, ['password'])).toBe(true);
  expect(isSaidBeside(error, ['address'])).toBe(false);
  expect(isSaidBeside(new Error('else'), ['password'])).toBe(false);
});
