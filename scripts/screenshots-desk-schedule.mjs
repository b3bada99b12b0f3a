// Fills a campaign's schedule for the pictures of the desk: venues with and without a name, and an event in each state.
// All by the doors that everybody uses.
const campaign = '/campaigns/blue-heart-lebanon';
const dayMs = 86_400_000;

/** A day so many days from now. */
const dayIn = (days) => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);

/** Whoever asks must be an admin or a coordinator. Gives the ids that pictures go to. */
export async function fillSchedule(asking) {
  const ask = (method, path, data) => asking.ask(method, campaign + path, data);
  const { venues } = await ask('GET', '/venues');
  const called = (name) => venues.find(({ names }) => names.en === name);
  const [mallA, mallB, school] = ['Mall A', 'Mall B', 'School 1'].map(called);
  const change = (venue, changes) =>
    ask('PATCH', `/venues/${venue.id}`, { version: venue.version, ...changes });
  await change(mallA, {
    names: { ar: 'مجمّع الضفّة', fr: 'Centre de la Rive', en: 'Riverside Mall' },
    address: 'Sea Road, building 12',
    governorate: 'LB-BA',
    point: { latitude: 33.8938, longitude: 35.5018 },
  });
  await change(school, {
    names: { ar: 'ثانوية الأرز', fr: 'Lycée du Cèdre', en: 'Cedar High School' },
    governorate: 'LB-JL',
  });
  const contacts = `/venues/${mallA.id}/contacts`;
  await ask('POST', contacts, {
    name: 'Joumana Saadeh',
    position: 'Events',
    email: 'joumana@example.org',
    phone: '+961 3 444 555',
    locale: 'ar',
  });
  await ask('POST', `/venues/${mallA.id}/spaces`, { name: 'Atrium', capacity: 120 });
  const { spaces } = await ask('GET', `/venues/${mallA.id}`);

  const plan = async (venue, days, from, until, more = {}) => {
    const times = { starts: `${dayIn(days)}T${from}`, ends: `${dayIn(days)}T${until}` };
    const { id } = await ask('POST', '/events', { kind: 'booth', venue, ...times, ...more });
    return id;
  };
  const act = (id, version, step, more = {}) =>
    ask('POST', `/events/${id}/${step}`, { version, ...more });
  const hall = {
    space: spaces[0].id,
    setupMinutes: 60,
    teardownMinutes: 30,
    expectedVisitors: 400,
  };
  const asked = await plan(mallA.id, 9, '10:00', '20:00', hall);
  await act(asked, 1, 'propose');
  const agreed = await plan(mallA.id, 3, '10:00', '20:00', hall);
  await act(agreed, 1, 'confirm');
  const suggested = await plan(mallB.id, 4, '16:00', '21:00');
  await act(suggested, 1, 'propose');
  await ask('POST', `/events/${suggested}/answer`, {
    via: 'phone',
    answer: 'suggested',
    suggestions: [{ starts: `${dayIn(5)}T16:00`, ends: `${dayIn(5)}T21:00` }],
    remark: 'The sockets are on the left.',
  });
  const toCall = await plan(called('Mall C').id, 5, '10:00', '20:00');
  await act(toCall, 1, 'propose');
  const titles = {
    ar: 'لقاء مع طلّاب الصفوف الثانوية',
    fr: 'Rencontre avec les classes de seconde',
    en: 'Meeting the tenth grades',
  };
  await plan(school.id, 6, '09:00', '11:30', { kind: 'conference', titles });
  const underWay = await plan(mallB.id, 1, '09:00', '13:00', { kind: 'other' });
  await act(underWay, 1, 'confirm');
  await act(underWay, 2, 'start');
  const done = await plan(mallB.id, 2, '09:00', '13:00');
  for (const [at, step] of ['confirm', 'start', 'finish'].entries()) await act(done, at + 1, step);
  const cancelled = await plan(school.id, 10, '14:00', '16:00', { kind: 'conference' });
  await act(cancelled, 1, 'cancel', { reason: 'The hall is being painted.' });
  return { asked, agreed, suggested, toCall, mallA: mallA.id };
}
