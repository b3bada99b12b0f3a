import { shuffle } from '@blueheart/testing';

const names = {
  ar: [
    'ليلى خوري',
    'عمر حدّاد',
    'ريم سعادة',
    'كريم ناصيف',
    'هالة مراد',
    'زياد شاهين',
    'Սեւան Գրիգորեան',
  ],
  fr: ['Maya Tabet', 'Élie Sfeir', 'Joëlle Nakad', 'Rami Ghosn', 'Céline Abi-Rached'],
  en: ['Dana Moukarzel', 'Sami O’Hara', 'Nour Bazzi', 'Tala Fenwick', 'Jad Mansour'],
};
/** ISO 3166-2:LB. */
const governorates = ['AK', 'AS', 'BA', 'BH', 'BI', 'JA', 'JL', 'NA'].map((code) => `LB-${code}`);
const sources = ['brochure', 'clipboard', 'pin', 'mall-a', 'mall-b', undefined, undefined];

/**
 * Everybody who comes to a campaign in so many days, in the order they come, each with what they will do: the same
 * people again for the same random numbers. A campaign grows, and people talk about it at home.
 */
export function population(days, perDay, random) {
  const people = [];
  for (let day = 0; day < days; day += 1) {
    const today = [];
    const count = Math.round(perDay * (1 + day / 5));
    for (let at = 0; at < count; at += 1) today.push(person(day, people.length + at, random));
    people.push(...shuffle(today, random));
  }
  return people;
}

function person(day, number, random) {
  const locale = pick(
    [
      ['ar', 0.6],
      ['en', 0.25],
      ['fr', 0.15],
    ],
    random(),
  );
  const chance = () => random();
  return {
    day,
    locale,
    name: names[locale][Math.floor(random() * names[locale].length)],
    email: `someone-${number}@example.org`,
    governorate:
      chance() < 0.8 ? governorates[Math.floor(random() * governorates.length)] : undefined,
    source: sources[Math.floor(random() * sources.length)],
    // What they will do, decided beforehand so that it does not depend on who is faster.
    confirms: chance() < 0.75,
    hasPartner: chance() < 0.06,
    asksAgain: chance() < 0.05,
    withdraws: chance() < 0.05,
    comesBack: chance() < 0.5,
    wasNotMe: chance() < 0.02,
  };
}

function pick(parts, chance) {
  let upTo = 0;
  for (const [value, part] of parts) if (chance < (upTo += part)) return value;
  return parts[0][0];
}
