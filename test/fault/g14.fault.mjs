import { setTimeout as pause } from 'node:timers/promises';
import { eventually, seeded } from '@blueheart/testing';
import { BackedUpSystem } from './backed-up-system.mjs';
import { expect } from './difference.mjs';

export const queues = ['postgres'];
/** With less, nothing would be older than a minute, and nothing could be missed. */
export const atLeast = 100;

const mayLoseMs = 60_000;

/**
 * Backup and restore to a point in time loses at most a minute; erasures are applied again. People sign over HTTP, two
 * of them are erased, everything is killed and the data folder removed; what the backup folder holds is restored, once
 * with all there is and once as of a moment before the erasures.
 */
export default async function fault({ seed, seconds, tell, broken }) {
  const system = await BackedUpSystem.make();
  try {
    return await new Story(system, seed, tell).live(Math.max(seconds, atLeast), broken);
  } finally {
    await system.discard();
  }
}

class Story {
  signed = [];
  asked = 0;

  constructor(system, seed, tell) {
    Object.assign(this, { system, seed, tell });
    this.random = seeded(seed);
  }

  async live(seconds, broken) {
    const { system, tell } = this;
    await system.start();
    const began = Date.now();
    await this.signFor(seconds * 0.15);
    await system.cli('backup', system.backups);
    tell(`a backup was made after ${this.signed.length} signatures`);
    await this.signFor(seconds * 0.1);

    const disowned = await this.confirmed('disowned');
    const deleted = await this.confirmed('deleted');
    const before = await this.digests([disowned, deleted]);
    tell(`at ${before.at} there were ${before.pledges} pledges; now two people are erased`);
    await this.erase(disowned, deleted);
    // Seldom enough that no WAL file fills up: what is archived is so because its time has come.
    await this.signFor(seconds - (Date.now() - began) / 1000, 900);

    const lastAsked = Date.now();
    await system.killEverything();
    system.removeData();
    tell(`killed after ${this.signed.length} signatures; the data folder is gone`);

    tell((await system.cli('restore', system.backups)).trim());
    await system.start();
    const lost = await this.expectLossOf(lastAsked);
    await this.expectErased(disowned, deleted);
    await this.expectAddsUp();
    await this.signFor(1);
    await system.stop();

    if (broken) system.removeErasures();
    tell((await system.cli('restore', system.backups, '--at', before.at, '--force')).trim());
    await system.start();
    const after = await this.digests([disowned, deleted]);
    await this.expectErased(disowned, deleted);
    await this.expectAddsUp();
    for (const name of ['pledges', 'pledgesDigest', 'entriesDigest', 'keysDigest'])
      expect(after[name] === before[name], `${name}: ${before[name]} before, ${after[name]} after`);
    await system.stop();
    return { signed: this.signed.length, ...lost, erased: 2, asOf: before.pledges };
  }

  /** One after another, a few at a time, until the time is over. */
  async signFor(seconds, everyMs = 50) {
    const until = Date.now() + seconds * 1_000;
    const signer = async () => {
      while (Date.now() < until) {
        await this.sign(`signer-${this.seed}-${(this.asked += 1)}@example.org`);
        await pause(everyMs * (0.5 + this.random()));
      }
    };
    await Promise.all([signer(), signer(), signer()]);
  }

  async sign(email) {
    await this.system.sign(`Signer ${this.asked}`, email);
    this.signed.push({ email, at: Date.now() });
  }

  async confirmed(name) {
    const email = `${name}-${this.seed}@example.org`;
    await this.sign(email);
    const first = await this.system.letter(email, 1);
    await this.system.post('confirm', { t: tokenIn(first, 'confirm'), name: 'Zephyrine' });
    const [{ key, id }] = await this.system.sql(
      `select person_key as key, id from pledges.pledges where confirmed_at is not null order by confirmed_at desc limit 1`,
    );
    return { email, key, id, notMe: tokenIn(first, 'not-me') };
  }

  /** One says "this was not me"; one has everything deleted, with the code that needs. Both had counted. */
  async erase(disowned, deleted) {
    await this.system.post('not-me', { t: disowned.notMe });
    await this.system.post('my-pledge', { contact: deleted.email });
    const t = tokenIn(await this.system.letter(deleted.email, 2), 'my-pledge');
    await this.system.post('my-pledge/code', { t, purpose: 'delete' });
    const code = /\b\d{3}[\s\u00a0]?\d{3}\b/.exec(
      (await this.system.letter(deleted.email, 3)).text,
    )[0];
    await this.system.post('my-pledge/delete', { t, code });
    const keys = await this.keysLeft(disowned, deleted);
    expect(keys === 0, `${keys} keys of erased people are left before anything was restored`);
  }

  async expectErased(disowned, deleted) {
    const keys = await this.keysLeft(disowned, deleted);
    expect(keys === 0, `${keys} keys of erased people came back`);
    const rows = await this.system.sql(
      `select id, state, counts, person is not null as known from pledges.pledges where id = any($1)`,
      [[disowned.id, deleted.id]],
    );
    const stateOf = ({ id }) => rows.find((row) => row.id === id);
    for (const [who, state, counts] of [
      [disowned, 'disowned', false],
      [deleted, 'deleted', true],
    ]) {
      const row = stateOf(who);
      expect(row && !row.known, `an erased person is still known: ${JSON.stringify(row)}`);
      expect(
        row.state === state && row.counts === counts,
        `expected ${state}: ${JSON.stringify(row)}`,
      );
    }
  }

  async keysLeft(...people) {
    const keys = people.map(({ key }) => key);
    const rows = await this.system.sql('select from sealing.data_keys where id = any($1)', [keys]);
    return rows.length;
  }

  /** Whoever was told more than a minute before the end that it is done is there; and nobody was lost from the middle. */
  async expectLossOf(end) {
    const [{ pledges }] = await this.system.sql(
      'select count(*)::int as pledges from pledges.pledges',
    );
    const told = this.signed.toSorted((a, b) => a.at - b.at);
    const lost = told.length - pledges;
    expect(lost >= 0, `${-lost} more pledges than signatures`);
    const lostMs = lost ? end - told.at(-lost).at : 0;
    expect(lostMs <= mayLoseMs, `${lost} signatures of the last ${lostMs} ms were lost`);
    this.tell(`${lost} signatures were lost, the oldest ${(lostMs / 1_000).toFixed(1)} s old`);
    return { lost, lostSeconds: Math.round(lostMs / 1_000) };
  }

  async expectAddsUp() {
    await eventually(async () => {
      const rows = await this.system.sql(
        'select from pledges.tally_entries where counted_in is null',
      );
      expect(rows.length === 0, `${rows.length} entries are not counted`);
    });
    const said = await this.system.cli('verify');
    expect(said.includes('Everything adds up.'), `verify says: ${said}`);
  }

  /** Of everybody but those who are erased. Nobody signs meanwhile. */
  async digests(but) {
    const params = [but.map(({ id }) => id), but.map(({ key }) => key)];
    const [row] = await this.system.sql(
      `select (select count(*)::int from pledges.pledges) as pledges,
         (select md5(string_agg(concat_ws(' ', id, state, counts, encode(contact_hmac, 'hex'), person_key, person), ',' order by id))
          from pledges.pledges where id <> all($1)) as "pledgesDigest",
         (select md5(string_agg(concat_ws(' ', id, pledge, delta, tier, reason), ',' order by id))
          from pledges.tally_entries where pledge <> all($1)) as "entriesDigest",
         (select md5(string_agg(concat_ws(' ', id, wrapped), ',' order by id))
          from sealing.data_keys where id <> all($2)) as "keysDigest"`,
      params,
    );
    const [clock] = await this.system.sql('select clock_timestamp() as now');
    // The next commit is to be later by more than the precision of a time in JavaScript.
    await pause(20);
    return { ...row, at: new Date(clock.now.getTime() + 10).toISOString() };
  }
}

function tokenIn({ text }, page) {
  const link = new RegExp(`https?://\\S+/${page}\\?t=([^\\s&]+)`).exec(text);
  expect(link, `no link to ${page} in the letter`);
  return decodeURIComponent(link[1]);
}
