import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { AccessTokens } from '@blueheart/access';
import { loadSecrets, readSettings } from '@blueheart/config';
import { slug } from './world.mjs';

const [spaces, drafts, booths, volunteers] = [6, 1_200, 40, 15];

/** People who plan and sign up, all at once. They ask again until they are answered, as a person at a screen would. */
export class Planners {
  /** What was answered with yes, once each. */
  accepted = { confirm: [], cancel: [], signUp: [] };
  /** What was answered with no. */
  refused = 0;
  /** Requests that nobody answered: the process was gone. */
  unanswered = 0;

  static async begin(world, random) {
    const planners = new Planners();
    const settings = readSettings(world.environment('schedule-1'));
    const tokens = new AccessTokens(loadSecrets(settings).access);
    const tokenOf = (staff, role) =>
      tokens.issue({ staff, session: randomUUID(), roles: { [slug]: role } });
    const team = Array.from({ length: volunteers }, () => randomUUID());
    Object.assign(planners, {
      world,
      random,
      coordinator: await tokenOf(randomUUID(), 'coordinator'),
      team: await Promise.all(
        team.map(async (staff) => ({ staff, token: await tokenOf(staff, 'volunteer') })),
      ),
      drafts: await makeDrafts(world),
      shifts: await makeShifts(world, team),
      confirmed: [],
      taken: new Set(),
    });
    return planners;
  }

  /** One thing after the other until it is over; what was begun is finished. */
  async work(isOver) {
    while (!isOver()) {
      const chance = this.random();
      if (chance < 0.5) await this.confirm();
      else if (chance < 0.7) await this.cancel();
      else await this.signUp();
    }
  }

  get counts() {
    const { accepted, refused, unanswered } = this;
    const [confirmed, cancelled, signedUp] = Object.values(accepted).map((all) => all.length);
    return { confirmed, cancelled, signedUp, refused, unanswered };
  }

  told() {
    const { confirmed, signedUp, refused } = this.counts;
    return `${confirmed} confirmed, ${signedUp} signed up, ${refused} refused`;
  }

  async confirm() {
    const id = this.drafts.pop();
    if (!id) return;
    const yes = await this.ask(this.coordinator, `events/${id}/confirm`, { version: 1 });
    if (!yes) return;
    this.accepted.confirm.push(id);
    this.confirmed.push(id);
  }

  async cancel() {
    const id = this.confirmed.shift();
    if (!id) return;
    const act = { version: 2, reason: 'Rain.' };
    if (await this.ask(this.coordinator, `events/${id}/cancel`, act)) this.accepted.cancel.push(id);
  }

  async signUp() {
    const { staff, token } = this.one(this.team);
    const shift = this.one(this.shifts);
    const both = `${shift} ${staff}`;
    // Twice is once, and counted once.
    if (this.taken.has(both)) return;
    this.taken.add(both);
    if (await this.ask(token, `my/shifts/${shift}`)) this.accepted.signUp.push(both);
  }

  /** Whether the answer was yes. Asks again where there was none. */
  async ask(token, path, body) {
    const method = 'POST';
    const authorization = `Bearer ${token}`;
    const sent = body && {
      body: JSON.stringify(body),
      headers: { authorization, 'content-type': 'application/json' },
    };
    for (;;) {
      const { port } = this.one([...this.world.processes.values()].filter(isSchedule));
      const address = `http://127.0.0.1:${port}/api/v1/campaigns/${slug}/${path}`;
      try {
        const answer = await fetch(address, { method, headers: { authorization }, ...sent });
        await answer.text();
        if (answer.ok) return true;
        if (answer.status === 409) {
          this.refused += 1;
          return false;
        }
        if (answer.status < 500) throw new Error(`${path}: ${answer.status}`);
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        this.unanswered += 1;
      }
      await pause(50);
    }
  }

  one(all) {
    return all[Math.floor(this.random() * all.length)];
  }
}

const isSchedule = ({ name }) => name.startsWith('schedule');

/** Of two hours each, in few spaces, on three days: most are in another's way. */
async function makeDrafts(world) {
  const rows = await world.sql(
    `with venue as (insert into schedule.venues (id, campaign, kind, names)
       select gen_random_uuid(), $1, 'mall', '{"en": "A mall"}' from generate_series(1, ${spaces}) returning id),
     space as (insert into schedule.spaces (id, venue, name) select gen_random_uuid(), id, '' from venue returning id, venue),
     numbered as (select id, venue, row_number() over () - 1 as nth from space),
     event as (insert into schedule.events
         (id, campaign, kind, venue, space, starts_wall, ends_wall, zone, starts_at, ends_at, occupied)
       select gen_random_uuid(), $1, 'booth', venue, id, w, w + interval '2 hours', 'Asia/Beirut', m,
         m + interval '2 hours', tstzrange(m, m + interval '2 hours')
       from generate_series(1, ${drafts}) n join numbered on nth = n % ${spaces},
         lateral (select timestamp '2031-06-16 08:00' + make_interval(days => n % 3, mins => 30 * (n % 17))) as t(w),
         lateral (select w at time zone 'Asia/Beirut') as u(m)
       returning id)
     insert into schedule.event_versions (event, version, act, event_then) select id, 1, 'create', '{}' from event
     returning event::text as id`,
    [slug],
  );
  return rows.map(({ id }) => id);
}

/** Booths at the same hours of a few days, each in a mall of its own, with a shift for three. */
async function makeShifts(world, team) {
  await world.sql(
    `insert into schedule.people (campaign, staff, role, joined, locale, person_key, told_at)
     select $1, staff, 'volunteer', true, 'ar', gen_random_uuid(), now() from unnest($2::uuid[]) staff`,
    [slug, team],
  );
  const rows = await world.sql(
    `with venue as (insert into schedule.venues (id, campaign, kind, names)
       select gen_random_uuid(), $1, 'mall', '{"en": "Another mall"}' from generate_series(1, ${booths}) returning id),
     space as (insert into schedule.spaces (id, venue, name) select gen_random_uuid(), id, '' from venue returning id, venue),
     event as (insert into schedule.events
         (id, campaign, kind, venue, space, state, starts_wall, ends_wall, zone, starts_at, ends_at, occupied)
       select gen_random_uuid(), $1, 'booth', venue, id, 'confirmed', w, w + interval '8 hours', 'Asia/Beirut', m,
         m + interval '8 hours', tstzrange(m, m + interval '8 hours')
       from (select id, venue, row_number() over () as n from space) s,
         lateral (select timestamp '2031-07-01 10:00' + make_interval(days => (n % 8)::int)) as t(w),
         lateral (select w at time zone 'Asia/Beirut') as u(m)
       returning id, starts_at),
     version as (insert into schedule.event_versions (event, version, act, event_then)
       select id, 1, 'create', '{}' from event)
     insert into schedule.shifts (id, campaign, event, role, starts_after, lasts, starts_at, ends_at, need, capacity)
     select gen_random_uuid(), $1, id, 'booth', 0, 240, starts_at, starts_at + interval '4 hours', 1, 3 from event
     returning id::text`,
    [slug],
  );
  return rows.map(({ id }) => id);
}
