import { setTimeout as pause } from 'node:timers/promises';

const slug = 'blue-heart-lebanon';

/** The rehearsal went otherwise than the system promises. */
class Surprise extends Error {}

/** What people do, through the public door alone: the API, the pages' forms, and the letters they get. */
export class Door {
  constructor(url, mailbox) {
    this.url = url;
    this.mailbox = mailbox;
    /** Milliseconds of each answer, by what was asked. */
    this.times = {};
  }

  async sign({ name, email, locale, governorate, source }, sharedAddress = false) {
    const ask = {
      name,
      email,
      locale,
      governorate,
      source,
      consent: true,
      adult: true,
      ...(sharedAddress && { sharedAddress }),
    };
    const answer = await this.ask('sign', `/api/v1/campaigns/${slug}/pledges`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(ask),
    });
    if (answer.status !== 202) throw new Surprise(`Signing was answered with ${answer.status}.`);
  }

  /** Opens the link of the newest letter that has one to this page, and presses the button there. */
  async press(email, page, { action = page, fields = {}, expected = [200, 303], since = 0 } = {}) {
    const link = await this.linkTo(email, page, since);
    const [path] = link.pathname.split(`/${page}`);
    const answer = await this.ask(
      action,
      `${path}/${action}${action === page ? link.search : ''}`,
      {
        method: 'POST',
        headers: { accept: 'text/html' },
        body: new URLSearchParams({ t: link.searchParams.get('t'), ...fields }),
        redirect: 'manual',
      },
    );
    if (!expected.includes(answer.status))
      throw new Surprise(`${action} was answered with ${answer.status}.`);
  }

  async tally() {
    return (await this.ask('tally', `/api/v1/campaigns/${slug}/tally`)).json();
  }

  async linkTo(email, page, since) {
    const giveUp = performance.now() + 60_000;
    for (;;) {
      const letters = await this.mailbox.lettersTo(email);
      const links = letters.slice(since).flatMap(({ text }) => text.match(/https?:\/\/\S+/g) ?? []);
      const found = links.toReversed().find((link) => new URL(link).pathname.endsWith(`/${page}`));
      if (found) return new URL(found);
      if (performance.now() > giveUp)
        throw new Surprise(`A letter with a link to "${page}" never came.`);
      await pause(50);
    }
  }

  async ask(what, path, init) {
    const began = performance.now();
    const answer = await fetch(this.url + path, init);
    (this.times[what] ??= []).push(performance.now() - began);
    return answer;
  }
}

/** Plays what one person does. Gives how many pledges of theirs count in the end. */
export async function play(door, person, did) {
  const count = (what) => (did[what] = (did[what] ?? 0) + 1);
  await door.sign(person);
  count('signed');
  if (person.asksAgain) {
    await door.sign(person);
    count('asked again');
  }
  if (person.wasNotMe) {
    await door.press(person.email, 'not-me');
    count('said it was not them');
    return 0;
  }
  if (!person.confirms) return 0;
  await door.press(person.email, 'confirm', { fields: { name: person.name } });
  count('confirmed');
  let counting = 1;
  if (person.hasPartner) {
    const letters = (await door.mailbox.lettersTo(person.email)).length;
    await door.sign({ ...person, name: `${person.name} II` }, true);
    await door.press(person.email, 'confirm', {
      fields: { name: `${person.name} II` },
      since: letters,
    });
    count('signed with a shared address');
    counting += 1;
  }
  if (person.withdraws && !person.hasPartner) {
    await door.press(person.email, 'my-pledge', { action: 'my-pledge/withdraw' });
    count('withdrew');
    counting = 0;
    if (person.comesBack) {
      await door.press(person.email, 'my-pledge', { action: 'my-pledge/come-back' });
      count('came back');
      counting = 1;
    }
  }
  return counting;
}
