import { found } from './palette.rules.js';

const commands = [
  { id: 'invite', name: 'Inviter une personne', also: 'équipe' },
  { id: 'people', name: 'Personnes' },
  { id: 'sign-out', name: 'تسجيل الخروج' },
];
const idsOf = (typed: string) => found(commands, typed).map(({ id }) => id);

test.each([
  ['', ['invite', 'people', 'sign-out']],
  ['person', ['people', 'invite']],
  ['EQUIPE', ['invite']],
  ['personne inv', ['invite']],
  ['خروج', ['sign-out']],
  ['nothing of it', []],
])('"%s" finds %j', (typed, ids) => {
  expect(idsOf(typed)).toEqual(ids);
});
