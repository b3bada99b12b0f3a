import { setTimeout as pause } from 'node:timers/promises';
import { Difference } from './difference.mjs';
import { slug } from './world.mjs';

/** They sign, and confirm what they get letters for, and do not give up. */
export class People {
  signed = 0;
  confirmed = 0;
  under = new Set();
  confirming = new Set();

  constructor(world) {
    this.world = world;
  }

  act(count) {
    for (let at = 0; at < count; at += 1) this.watch(this.sign((this.signed += 1)));
    const letters = this.world.sink.received.filter(({ to }) => !this.confirming.has(to[0]));
    for (const letter of letters.slice(0, count)) {
      this.confirming.add(letter.to[0]);
      this.watch(this.confirm(letter));
    }
  }

  /** Some come every half second, until the process has died. */
  async actUntil(died, point) {
    let isDead = false;
    void died.then(() => (isDead = true));
    for (let rounds = 0; !isDead; rounds += 1) {
      if (rounds > 40) throw new Difference(`Nobody came by "${point}".`);
      this.act(3);
      await Promise.race([died, pause(500)]);
    }
  }

  async done() {
    await Promise.all(this.under);
  }

  watch(work) {
    this.under.add(work);
    work.catch(() => undefined);
  }

  async sign(number) {
    const body = JSON.stringify({
      name: `Signer ${number}`,
      email: `signer-${number}@example.org`,
      locale: 'en',
      consent: true,
      adult: true,
    });
    const headers = { 'content-type': 'application/json', 'idempotency-key': `key-${number}` };
    await this.insist(
      `/api/v1/campaigns/${slug}/pledges`,
      { method: 'POST', headers, body },
      [202],
    );
  }

  async confirm({ text }) {
    const link = new URL(/https?:\/\/\S+\/confirm\S+/.exec(text)[0]);
    const body = new URLSearchParams({ t: link.searchParams.get('t'), name: 'Signer' });
    await this.insist(
      link.pathname + link.search,
      { method: 'POST', body, redirect: 'manual' },
      // 200 says that it counts already: the answer before was lost, not the confirmation.
      [303, 200],
    );
    this.confirmed += 1;
  }

  async insist(path, init, expected) {
    for (let attempt = 0; attempt < 900; attempt += 1) {
      const { port } = this.world.processes.get('pledges-1');
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
        ...init,
        signal: AbortSignal.timeout(5_000),
      }).catch(() => undefined);
      if (answer && expected.includes(answer.status)) return;
      if (answer && ![500, 503].includes(answer.status))
        throw new Difference(`${path} answered ${answer.status}.`);
      await pause(100);
    }
    throw new Difference(`${path} was never answered.`);
  }
}
