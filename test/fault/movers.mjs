import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { AccessTokens } from '@blueheart/access';
import { loadSecrets, readSettings } from '@blueheart/config';
import { Difference, same } from './difference.mjs';
import { slug } from './world.mjs';

const [items, perShelf] = [30, 20];
/** What the movers leave alone: phones and booths have it. */
export const fieldItem = 'item-31';
const shelves = ['North depot', 'South depot', 'Van'];
const stock = `/api/v1/campaigns/${slug}/stock`;

/** People who move the same few boxes, all at once. They ask again, with the same key, until they are answered. */
export class Movers {
  /** What was answered with yes, by its key. */
  accepted = new Map();
  /** What was answered with no and never with yes. */
  refused = new Set();
  /** Requests that nobody answered: the process was gone. */
  unanswered = 0;
  /** Asked again, though answered already. */
  repeated = 0;

  static async begin(world, random) {
    const movers = new Movers();
    const settings = readSettings(world.environment('distribution-1'));
    const roles = { [slug]: 'coordinator' };
    const whose = { staff: randomUUID(), session: randomUUID(), roles };
    const token = await new AccessTokens(loadSecrets(settings).access).issue(whose);
    const made = await makeItems(world);
    const own = made.filter((item) => item !== fieldItem);
    Object.assign(movers, { world, random, token, staff: whose.staff, items: own });
    await movers.count(made);
    const { places } = (await movers.ask('GET', `${stock}/places`)).body;
    movers.places = places
      .filter(({ names }) => Object.values(names).some((name) => shelves.includes(name)))
      .map(({ id }) => id);
    movers.virtual = new Map(places.map(({ id, kind }) => [kind, id]));
    return movers;
  }

  /** One thing after the other until it is over; what was begun is finished. */
  async work(isOver) {
    while (!isOver()) {
      const chance = this.random();
      if (chance < 0.15 && this.accepted.size) await this.repeat();
      else if (chance < 0.27 && this.accepted.size) await this.takeBack();
      else await this.move();
    }
  }

  get counts() {
    const { accepted, refused, unanswered, repeated } = this;
    return { accepted: accepted.size, refused: refused.size, repeated, unanswered };
  }

  /** What was counted before there was a ledger: of each item a lot on each shelf. */
  async count(made) {
    const rows = made.flatMap((item) =>
      shelves.map((shelf, at) => `${shelf},${item},${perShelf},${item}-${at}`),
    );
    const csv = Buffer.from(['place,item,quantity,lot', ...rows].join('\n')).toString('base64');
    const { status } = await this.ask('POST', `${stock}/opening`, { body: { csv } });
    same('opening stock', status, 201);
  }

  async move() {
    const wanted = this.wish();
    const key = randomUUID();
    // Impatient people press twice.
    const presses = this.random() < 0.2 ? 2 : 1;
    const press = () => this.tell(`${stock}/movements`, key, wanted);
    this.note(key, { wanted }, await Promise.all(Array.from({ length: presses }, press)));
  }

  /** Nobody takes this back. */
  async bring(item, from, to, quantity) {
    const wanted = { kind: 'move', from, to, item, quantity };
    const { status } = await this.ask('POST', `${stock}/movements`, {
      body: wanted,
      key: `bring-${to}`,
    });
    same('brought', status, 201);
  }

  async takeBack() {
    const [, { id, reverses }] = this.one([...this.accepted]);
    if (reverses) return;
    const key = randomUUID();
    const path = `${stock}/movements/${id}/reversal`;
    const answer = await this.tell(path, key, { reason: 'mistake' });
    this.note(key, { reverses: id }, [answer]);
  }

  /** Asks once more for what was answered with yes, or for something else with its key. */
  async repeat() {
    const [key, { id, wanted }] = this.one([...this.accepted]);
    if (!wanted) return;
    this.repeated += 1;
    const isOther = this.random() < 0.2;
    const body = isOther ? { ...wanted, quantity: wanted.quantity + 1 } : wanted;
    const answer = await this.tell(`${stock}/movements`, key, body);
    const expected = isOther ? { status: 422 } : { status: 201, id };
    same(
      'asked again',
      { status: answer.status, ...(!isOther && { id: answer.body.id }) },
      expected,
    );
  }

  wish() {
    const [from, to] = this.random() < 0.5 ? this.places : this.places.toReversed();
    const place = this.one(this.places);
    const what = { item: this.one(this.items), quantity: 1 + Math.floor(this.random() * 8) };
    const chance = this.random();
    if (chance < 0.4) return { kind: 'move', from, to, ...what };
    if (chance < 0.7) return { kind: 'hand-out', from: place, ...what };
    if (chance < 0.85) return { kind: 'return', to: place, ...what };
    if (chance < 0.93) return { kind: 'write-off', from: place, reason: 'lost', ...what };
    return { kind: 'found', to: place, ...what };
  }

  note(key, what, answers) {
    const yes = answers.filter(({ status }) => status === 201);
    const ids = [...new Set(yes.map(({ body }) => body.id))];
    if (ids.length > 1) throw new Difference(`One key, answered with ${ids.join(' and ')}.`);
    if (ids.length) this.accepted.set(key, { id: ids[0], ...what });
    else this.refused.add(key);
  }

  /** A movement's answer: yes, no (409), or that the key is another's (422). */
  async tell(path, key, body) {
    const answer = await this.ask('POST', path, { body, key });
    if (![201, 409, 422].includes(answer.status))
      throw new Difference(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer;
  }

  /** Asks until somebody answers: a process that is there, and whose database is. */
  async ask(method, path, { body, key } = {}) {
    const headers = {
      authorization: `Bearer ${this.token}`,
      ...(key && { 'idempotency-key': key }),
      ...(body && { 'content-type': 'application/json' }),
    };
    for (let tries = 0; tries < 1_000; tries += 1) {
      const { port } = this.one([...this.world.processes.values()].filter(isDistribution));
      try {
        const sent = { method, headers, ...(body && { body: JSON.stringify(body) }) };
        const answer = await fetch(`http://127.0.0.1:${port}${path}`, sent);
        const said = await answer.json();
        if (answer.status !== 503) return { status: answer.status, body: said };
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        this.unanswered += 1;
      }
      await pause(50);
    }
    throw new Difference(`Nobody answered ${path}.`);
  }

  one(all) {
    return all[Math.floor(this.random() * all.length)];
  }
}

const isDistribution = ({ name }) => name.startsWith('distribution');

async function makeItems(world) {
  const rows = await world.sql(
    `insert into distribution.items (campaign, code, names, by_language, carries_law, position)
     select $1, 'item-' || n, '{"en": "Something"}', false, false, 100 + n from generate_series(1, $2) n
     returning code`,
    [slug, items + 1],
  );
  return rows.map(({ code }) => code);
}
