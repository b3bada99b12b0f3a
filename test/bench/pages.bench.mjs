// A first visit on a slow, cheap phone: what it weighs, and how long until the form can be used.
import { loadavg } from 'node:os';
import { locales } from '@blueheart/i18n';
import { startSystem } from '../support/started-system.mjs';
import { bytesOfVisit, openChromium, timeToUsableForm } from '../support/visits.mjs';

const slug = 'blue-heart-lebanon';
const nameField = 'form[method="post"] [name="name"]';
const limits = { rest: 50_000, all: 120_000, ms: 4_000 };
/** Pages beside the campaign's own that a first visit may lead to. One that is not there yet is left out. */
const others = ['/thanks?by=email', '/help', '/tally'];

/** `npm run bench -- pages [runs]`: so many timed runs a language, 5 unless told; the median is held to the limit. */
export default async function* pages([runs = '5']) {
  const system = await startSystem();
  const browser = await openChromium();
  try {
    for (const locale of locales) {
      const url = `${system.url}/${locale}/${slug}`;
      yield* weigh(browser, `campaign ${locale}`, url);
      yield* time(browser, `campaign ${locale}`, url, Number(runs));
      for (const other of others) {
        if (!(await fetch(url + other)).ok) continue;
        yield* weigh(browser, `${other.match(/\w+/)[0]} ${locale}`, url + other);
      }
    }
  } finally {
    await browser.close();
    await system.stop();
  }
}

async function* weigh(browser, name, url) {
  const { rest, fonts } = await bytesOfVisit(browser, url);
  yield held(`${name}, without fonts`, rest, 'bytes', limits.rest);
  yield held(`${name}, with fonts`, rest + fonts, 'bytes', limits.all);
}

/** Ours and the bare page take turns, so that a busy machine is busy for both. */
async function* time(browser, name, url, runs) {
  const [ours, bare] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    ours.push(await timeToUsableForm(browser, url, nameField));
    bare.push(await timeToUsableForm(browser, url, nameField, { bare: true }));
  }
  yield {
    ...held(`${name}, until the form can be used`, median(ours), 'ms', limits.ms),
    // Two cores that are busy with other things make it slower: what was asked of them is told.
    load: Number(loadavg()[0].toFixed(1)),
    spread: [Math.min(...ours), Math.max(...ours)].map(Math.round),
    peer: median(bare),
    peerName: 'the same page without styles, script and fonts',
  };
}

function held(name, ours, unit, limit) {
  return { name, ours, unit, limit, ok: ours <= limit };
}

function median(values) {
  return Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]);
}
