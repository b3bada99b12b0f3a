import { randomUUID } from 'node:crypto';
import { shuffle } from '@blueheart/testing';
import { Difference } from './difference.mjs';
import { slug } from './world.mjs';

const path = `/api/v1/campaigns/${slug}/stock/field/batches`;

/** Phones that send what was done without a network: again and again, from two tabs at once, and in any order. */
export class Phones {
  /** What was done, by its id, with what the phone was told in the end. */
  acts = new Map();

  constructor(movers, item, [place, to]) {
    Object.assign(this, { movers, item, place, to });
  }

  async work(isOver) {
    while (!isOver()) {
      const acts = Array.from({ length: 1 + Math.floor(this.movers.random() * 4) }, () =>
        this.act(),
      );
      const times = 1 + Math.floor(this.movers.random() * 3);
      const batches = Array.from({ length: times }, () => shuffle(acts, this.movers.random));
      await Promise.all(batches.map((batch) => this.send(batch)));
      if (this.movers.random() < 0.3) await this.send(acts);
    }
  }

  /** Some of it is more than the books have. */
  act() {
    const quantity = 1 + Math.floor(this.movers.random() * 3);
    const common = {
      id: randomUUID(),
      place: this.place,
      tappedAt: new Date().toISOString(),
      by: this.movers.staff,
    };
    const lines = [{ item: this.item, quantity }];
    const act =
      this.movers.random() < 0.5
        ? { ...common, kind: 'hand-out', lines }
        : { ...common, kind: 'send', to: this.to, lines };
    this.acts.set(act.id, { kind: act.kind, quantity });
    return act;
  }

  async send(acts) {
    const body = { device: randomUUID(), acts };
    const answer = await this.movers.ask('POST', path, { body });
    if (answer.status !== 200)
      throw new Difference(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    for (const { id, answer: said } of answer.body.answers) {
      const state = said === 'quarantined' ? 'held' : 'applied';
      const act = this.acts.get(id);
      if (act.state && act.state !== state)
        throw new Difference(`${id} was ${act.state}, then ${state}.`);
      act.state = state;
    }
  }

  get counts() {
    const held = [...this.acts.values()].filter(({ state }) => state === 'held').length;
    return { acts: this.acts.size, held };
  }
}
