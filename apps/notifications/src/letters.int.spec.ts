import { NotYet } from '@blueheart/messaging';
import { newId } from '@blueheart/sealing';
import { hangingUpAfterTheDot, neverAnswering, refusing } from './bad-servers.spec.js';
import { slug, type House } from './office.spec.js';
import { usePostOffice } from './post-office.spec.js';

const here = usePostOffice();

test('many events in one delivery earn a letter each, to whom it is for; an ask that is among them twice earns one', async () => {
  const [one, other] = [
    await here.house.signed({ email: 'ada@example.org' }),
    await here.house.signed({ email: 'grace@example.org' }),
  ];
  await here.house.hear((tx) =>
    here.office.handlers.askToConfirm([one, other, { ...one, id: newId() }], tx),
  );
  await here.office.timers.sendDue();
  expect(here.smtp.received.flatMap(({ to }) => to).toSorted()).toEqual([
    'ada@example.org',
    'grace@example.org',
  ]);
});

test('an event that is delivered twice earns one letter', async () => {
  const event = await here.house.signed({ email: 'ada@example.org' });
  await here.house.hear((tx) => here.office.handlers.askToConfirm([event], tx));
  await here.house.hear((tx) => here.office.handlers.askToConfirm([event], tx));
  await here.office.timers.sendDue();

  expect(await here.house.states()).toEqual(['sent']);
  const [mail] = here.smtp.mailsTo('ada@example.org');
  expect(here.smtp.received).toHaveLength(1);
  expect(mail).toMatchObject({ from: 'hello@example.org', to: ['ada@example.org'] });
  expect(mail!.text).toContain(
    `http://campaign.example.org/ar/${slug}/confirm?t=${event.data.pledge}.confirm-token`,
  );
  expect(mail!.html).toContain(
    `http://campaign.example.org/ar/${slug}/not-me?t=${event.data.pledge}.not-me-token`,
  );
  expect(mail!.headers).toMatchObject({
    'auto-submitted': 'auto-generated',
    'content-language': 'ar',
  });
  expect(mail!.headers).not.toHaveProperty('reply-to');
});

test('the same ask, announced by two events, earns one letter', async () => {
  const event = await here.house.signed();
  await here.house.hear((tx) => here.office.handlers.askToConfirm([event], tx));
  await here.house.hear((tx) => here.office.handlers.askToConfirm([{ ...event, id: newId() }], tx));
  expect(await here.house.states()).toEqual(['queued']);
});

test('a letter that is sent no longer knows whom it went to', async () => {
  await post(await here.house.signed());
  await here.office.timers.sendDue();
  expect(await here.house.admin.query('select person, tokens, last_error from letters')).toEqual([
    { person: null, tokens: null, last_error: null },
  ]);
});

test('signing again and being reminded each have their own letter', async () => {
  const event = await here.house.signed();
  await here.house.hear((tx) =>
    here.office.handlers.sayItCountsAlready({ ...event, id: newId() }, tx),
  );
  await here.house.hear((tx) => here.office.handlers.remind({ ...event, id: newId() }, tx));
  await here.office.timers.sendDue();
  expect(here.smtp.received).toHaveLength(2);
  expect(here.smtp.received.filter((mail) => mail.text.includes('/confirm?t='))).toHaveLength(1);
});

test('a phone gets no letter', async () => {
  await post(
    await here.house.signed({ email: undefined, phone: '+9613000000' }, { channel: 'phone' }),
  );
  expect(await here.house.states()).toEqual([]);
});

test('a letter whose campaign is not known yet comes again', async () => {
  const event = await here.house.signed({}, { campaign: 'not-yet' });
  await expect(post(event)).rejects.toThrow(NotYet);
  await here.house.publish({ slug: 'not-yet' });
  await post(event);
  expect(await here.house.states()).toEqual(['queued']);
});

test('a campaign is what was published last, in whatever order the news arrives', async () => {
  await here.house.publish({ titles: { ar: 'new' } }, new Date('2026-03-02'));
  await here.house.publish({ titles: { ar: 'old' } }, new Date('2026-03-01'));
  expect(await here.house.database.query('select titles from campaigns')).toEqual([
    { titles: { ar: 'new' } },
  ]);
});

test('a language that the campaign does not speak becomes its own', async () => {
  await post(await here.house.signed({}, { locale: 'de' }));
  expect(await here.house.database.query('select locale from letters')).toEqual([{ locale: 'ar' }]);
});

test('451 and then 250 is one mail, with the Message-ID of the first attempt', async () => {
  here.smtp.answerWith(451);
  await post(await here.house.signed());
  await here.office.timers.sendDue();
  const [waiting] = await here.house.rows();
  expect(waiting).toMatchObject({ state: 'queued', attempts: 1, last_error: 'later:451' });
  expect(waiting!.wait).toBeGreaterThan(5);

  here.smtp.answerWith(250);
  await here.house.makeDue();
  await here.office.timers.sendDue();
  expect(await here.house.states()).toEqual(['sent']);
  expect(here.smtp.received.map((mail) => mail.messageId)).toEqual([waiting!.message_id]);
});

test('550 ends that letter, and the others go on', async () => {
  const refuses = await refusing('nobody@example.org');
  await useServer(refuses.url);
  await post(await here.house.signed({ email: 'nobody@example.org' }));
  await post(await here.house.signed({ email: 'ada@example.org' }));
  await here.office.timers.sendDue();
  expect(await here.house.rows()).toMatchObject([
    { state: 'failed', last_error: 'never:550', person: null },
    { state: 'sent', last_error: null },
  ]);
  await refuses.stop();
});

test('a server that is down delays letters and loses none', async () => {
  await here.smtp.pause();
  const addresses = Array.from({ length: 12 }, (_, at) => `reader-${at}@example.org`);
  for (const email of addresses) await post(await here.house.signed({ email }));
  for (let hour = 0; hour < 60; hour++) {
    await here.house.makeDue();
    await here.office.timers.sendDue();
  }
  expect(new Set(await here.house.states())).toEqual(new Set(['queued']));
  expect(Math.max(...(await here.house.rows()).map((row) => row.wait))).toBeLessThanOrEqual(60);

  await here.smtp.resume();
  await here.house.makeDue();
  await here.office.timers.sendDue();
  expect(await here.house.states()).toEqual(addresses.map(() => 'sent'));
  expect(here.smtp.received.flatMap((mail) => mail.to).sort()).toEqual([...addresses].sort());
});

test('one letter that gets through brings the ones that waited for the server', async () => {
  await here.smtp.pause();
  for (let at = 0; at < 7; at++) await post(await here.house.signed());
  await here.house.makeDue();
  await here.office.timers.sendDue();
  await here.smtp.resume();
  await here.house.database.query(
    `update letters set next_attempt_at = now() where id = (select max(id::text)::uuid from letters)`,
  );
  await here.office.timers.sendDue();
  expect(here.smtp.received).toHaveLength(7);
});

test('a cut after the final dot is in doubt: repeated once after ten minutes, then left alone', async () => {
  const cutting = await hangingUpAfterTheDot();
  await useServer(cutting.url);
  await post(await here.house.signed());
  await here.office.timers.sendDue();
  const [doubtful] = await here.house.rows();
  expect(doubtful).toMatchObject({
    state: 'queued',
    in_doubt: 1,
    last_error: 'unknown:ECONNECTION',
  });
  expect(doubtful!.wait).toBeGreaterThan(590);
  await here.office.timers.sendDue();
  expect(cutting.received).toHaveLength(1);

  await here.house.makeDue();
  await here.office.timers.sendDue();
  await here.house.makeDue();
  await here.office.timers.sendDue();
  expect(await here.house.rows()).toMatchObject([
    { state: 'sent', in_doubt: 2, person: null, attempts: 2 },
  ]);
  expect(cutting.received.map(messageIdIn)).toEqual([doubtful!.message_id, doubtful!.message_id]);
  await cutting.stop();
});

test('a letter in doubt that gets through is sent once more and no further', async () => {
  const cutting = await hangingUpAfterTheDot();
  await useServer(cutting.url);
  await post(await here.house.signed());
  await here.office.timers.sendDue();
  await cutting.stop();
  await useServer(here.smtp.url);
  await here.house.makeDue();
  await here.office.timers.sendDue();
  expect(await here.house.rows()).toMatchObject([{ state: 'sent', in_doubt: 1 }]);
  expect(here.smtp.received).toHaveLength(1);
});

test('a letter whose process died in mid-sending is in doubt and repeated once', async () => {
  await post(await here.house.signed());
  const [abandoned] = await here.office.queue.claim(1);
  expect(await here.office.queue.takeBackExpired()).toBe(0);
  await here.house.expireLeases();
  expect(await here.office.queue.takeBackExpired()).toBe(1);
  expect(await here.house.rows()).toMatchObject([{ state: 'queued', in_doubt: 1 }]);

  await here.office.timers.sendDue();
  expect(here.smtp.received.map((mail) => mail.messageId)).toEqual([abandoned!.messageId]);

  await post(await here.house.signed());
  for (let death = 0; death < 2; death++) {
    await here.office.queue.claim(1);
    await here.house.expireLeases();
    await here.office.queue.takeBackExpired();
  }
  expect(await here.house.rows()).toMatchObject([
    { in_doubt: 1 },
    { state: 'sent', in_doubt: 2, person: null },
  ]);
});

test('an outcome that comes after another process has taken the letter changes nothing', async () => {
  await post(await here.house.signed());
  const [late] = await here.office.queue.claim(1);
  await here.house.expireLeases();
  await here.office.queue.takeBackExpired();
  await here.office.queue.claim(1);
  await here.office.queue.refused(late!, 'never:550');
  expect(await here.house.states()).toEqual(['sending']);
});

test('two processes never hold the same letter', async () => {
  for (let at = 0; at < 20; at++) await post(await here.house.signed());
  const claims = await Promise.all(Array.from({ length: 8 }, () => here.office.queue.claim(5)));
  const ids = claims.flat().map((letter) => letter.id);
  expect(ids).toHaveLength(20);
  expect(new Set(ids).size).toBe(20);
});

test('after "this was not me" nothing about that pledge goes out', async () => {
  const event = await here.house.signed();
  await post(event);
  await here.house.hear((tx) => here.office.handlers.remind({ ...event, id: newId() }, tx));
  await post(await here.house.signed({ email: 'other@example.org' }));
  const { pledge, personKey } = event.data;
  await here.house.hear((tx) =>
    here.office.handlers.keepSilent(
      {
        id: newId(),
        at: new Date(),
        data: { pledge, personKey, campaign: slug, hadCounted: false },
      },
      tx,
    ),
  );
  await here.office.timers.sendDue();
  expect(await here.house.rows()).toMatchObject([
    { state: 'cancelled', person: null, tokens: null },
    { state: 'cancelled', person: null, tokens: null },
    { state: 'sent' },
  ]);
  expect(here.smtp.received.map((mail) => mail.to)).toEqual([['other@example.org']]);
});

test('who signs that pledge anew still gets a letter, also when the news of "not me" comes late', async () => {
  const event = await here.house.signed();
  const again = await here.house.signed({ email: 'again@example.org' });
  const anew = { ...again, data: { ...again.data, pledge: event.data.pledge } };
  await post(event);
  await post(anew);
  const { pledge, personKey } = event.data;
  const data = { pledge, personKey, campaign: slug, hadCounted: false };
  await here.house.hear((tx) =>
    here.office.handlers.keepSilent({ id: newId(), at: new Date(), data }, tx),
  );
  await here.office.timers.sendDue();
  expect(here.smtp.received.map((mail) => mail.to)).toEqual([['again@example.org']]);
});

test('a person who was erased gets no letter', async () => {
  const event = await here.house.signed();
  await post(event);
  await here.house.people.destroy(here.house.admin, event.data.personKey);
  await here.office.timers.sendDue();
  expect(await here.house.rows()).toMatchObject([
    { state: 'cancelled', person: null, last_error: 'erased' },
  ]);
  expect(here.smtp.received).toEqual([]);
});

test('a letter that cannot be written whole is set aside with what it needs, and the others go on', async () => {
  await here.house.publish({ slug: 'nameless', titles: { fr: 'Sans titre arabe' } });
  await post(await here.house.signed({}, { campaign: 'nameless' }));
  await post(await here.house.signed({ email: 'a@b.test, c@d.test' }));
  await post(await here.house.signed({ email: 'ada@example.org' }));
  await here.office.timers.sendDue();
  const all = await here.house.rows();
  expect(all).toMatchObject([
    { state: 'failed', last_error: 'unwritten:LetterIncomplete' },
    { state: 'failed', last_error: 'unwritten:LetterIncomplete' },
    { state: 'sent' },
  ]);
  expect(all[0]!.person).not.toBeNull();
});

test('a stop does not wait for a server that hangs, and its letter waits for the next start', async () => {
  const silent = await neverAnswering();
  await useServer(silent.url);
  await post(await here.house.signed());
  const sending = here.office.timers.sendDue();
  await silent.connected;
  await here.office.timers.beforeApplicationShutdown();
  await sending;
  expect(await here.house.rows()).toMatchObject([{ state: 'queued', in_doubt: 0 }]);
  await silent.stop();
}, 15_000);

test('the service can neither delete a letter nor write an address into an error', async () => {
  await post(await here.house.signed());
  await expect(here.house.database.query('delete from letters')).rejects.toThrow(
    /permission denied/,
  );
  await expect(
    here.house.database.query(`update letters set last_error = 'never:ada@example.org'`),
  ).rejects.toThrow(/errors_are_codes/);
  await expect(
    here.house.database.query(`update letters set state = 'sent', sent_at = now()`),
  ).rejects.toThrow(/done_letters_forget_their_reader/);
});

async function useServer(smtpUrl: string): Promise<void> {
  await here.office.timers.beforeApplicationShutdown();
  here.office = here.house.openOffice({ smtpUrl });
}

async function post(event: Awaited<ReturnType<House['signed']>>): Promise<void> {
  await here.house.hear((tx) => here.office.handlers.askToConfirm([event], tx));
}

function messageIdIn(mail: string): string | undefined {
  return /^Message-ID: (<.*>)\r$/im.exec(mail)?.[1];
}
