import { letterStates } from '../letter.rules.js';
import { usePostOffice } from '../post-office.spec.js';
import { LettersQueries, pageOfLetters } from './letters.queries.js';

const here = usePostOffice();

/** Twenty thousand that were sent, of two campaigns, and one that failed. */
async function fill(): Promise<void> {
  await here.house.publish({ slug: 'others' });
  await here.house.admin.query(
    `insert into letters (id, cause, template, locale, campaign, pledge, ask, person_key, state, sent_at, message_id)
     select gen_random_uuid(), gen_random_uuid(), 'pledge-confirm', 'ar', case n % 2 when 0 then 'hearts' else 'others' end,
       gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'sent', now(), '<' || n || '@example.org>'
     from generate_series(1, 20000) n`,
  );
  await here.house.admin.query(
    `update letters set state = 'failed', sent_at = null, last_error = 'never:550'
     where message_id = '<9998@example.org>'`,
  );
  await here.house.admin.query('analyze letters');
}

test('among many thousands a page is found by its index, the newest first and each letter once', async () => {
  await fill();
  const queries = new LettersQueries(here.house.database);
  const first = await queries.page('hearts', {}, 100);
  const second = await queries.page('hearts', { after: first.at(-1)!.id }, 100);
  const ids = [...first, ...second].map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort((a, b) => (a < b ? 1 : -1)));
  expect(ids).toHaveLength(200);
  expect(await queries.page('hearts', { state: 'failed' }, 100)).toEqual([
    expect.objectContaining({ lastError: 'never:550', canRetry: false }),
  ]);
  expect(await queries.page('others', { state: 'failed' }, 100)).toEqual([]);
  expect(await queries.counts('hearts')).toMatchObject({ sent: 9_999, failed: 1, queued: 0 });

  const plan = await here.house.admin.query(`explain ${pageOfLetters(letterStates)}`, [
    'hearts',
    ['pledge-confirm', 'withdrawn'],
    first.at(-1)!.id,
    51,
  ]);
  expect(JSON.stringify(plan)).toMatch(/using letters_of_campaign/);
  expect(JSON.stringify(plan)).not.toMatch(/Seq Scan/);
});
