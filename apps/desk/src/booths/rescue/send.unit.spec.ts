import { ApiError, readProblem, Unreachable } from '../../api/problem.js';
import { sendAll, type Told } from './send.js';

const rows = (count: number) => Array.from({ length: count }, (_, n) => ({ id: String(n + 1) }));
type Row = { readonly id: string };
const accepted = (sent: readonly Row[]) =>
  sent.map(({ id }) => ({ id, answer: 'accepted' as const }));

/** What is told of so many rows, and which batches were sent. */
async function sending(
  count: number,
  answer: (sent: readonly Row[]) => readonly (Row & { answer: 'accepted' | 'duplicate' })[],
  most = 500,
) {
  const told: Told[] = [];
  const batches: string[] = [];
  const failed = await sendAll(
    {
      list: 'entries',
      rows: rows(count),
      most,
      post: (sent, left) => {
        batches.push(`${sent.map(({ id }) => id).join(' ')} (${left} left)`);
        return Promise.resolve().then(() => answer(sent));
      },
    },
    (more) => told.push(...more),
  ).catch((error: unknown) => error);
  return { told, batches, failed };
}

const refusal = (status: number, body: object) => {
  throw new ApiError(readProblem(status, body));
};

test('all are sent, as many at once as may be, and the phone is said to have so many left', async () => {
  const { told, batches } = await sending(5, accepted, 2);
  expect(batches).toEqual(['1 2 (3 left)', '3 4 (1 left)', '5 (0 left)']);
  expect(told.map(({ fate }) => fate)).toEqual(Array(5).fill('taken'));
});

test('what is known already, and what waits for somebody, is told apart', async () => {
  const told: Told[] = [];
  const answers = [
    { id: '1', answer: 'duplicate' as const },
    { id: '2', answer: 'quarantined' as const },
    { id: '3', answer: 'accepted' as const, waits: true as const },
  ];
  const post = () => Promise.resolve(answers);
  await sendAll({ list: 'entries', rows: rows(3), most: 9, post }, (more) => told.push(...more));
  expect(told.map(({ fate }) => fate)).toEqual(['known', 'held', 'waits']);
});

test('a row that is named in a refusal is told with why, and the others go without it', async () => {
  const { told, batches } = await sending(3, (sent) =>
    sent.some(({ id }) => id === '2')
      ? refusal(400, { errors: [{ path: 'entries.1.item', message: 'No such item.' }] })
      : accepted(sent),
  );
  expect(batches).toEqual(['1 2 3 (0 left)', '1 3 (0 left)']);
  expect(told).toEqual([
    { id: '2', fate: 'refused', why: 'No such item.' },
    { id: '1', fate: 'taken' },
    { id: '3', fate: 'taken' },
  ]);
});

test('a batch that is too large, or refused without a name, is halved until one is left', async () => {
  const { told, batches } = await sending(4, (sent) =>
    sent.some(({ id }) => id === '1') ? refusal(413, { detail: 'Too much.' }) : accepted(sent),
  );
  expect(batches).toEqual([
    '1 2 3 4 (0 left)',
    '1 2 (2 left)',
    '1 (3 left)',
    '2 (2 left)',
    '3 (1 left)',
    '4 (0 left)',
  ]);
  expect(told[0]).toEqual({ id: '1', fate: 'refused', why: 'Too much.' });
});

test('what may go well the next time stops, and nothing is told of what was not answered', async () => {
  const away = await sending(2, () => {
    throw new Unreachable();
  });
  expect(away).toMatchObject({ told: [], failed: expect.any(Unreachable) as unknown });
  const busy = await sending(2, () => refusal(503, {}));
  expect(busy.failed).toBeInstanceOf(ApiError);
  expect(busy.told).toEqual([]);
});
