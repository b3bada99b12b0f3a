import { ActionAudited } from '@blueheart/contracts';
import { newId } from '@blueheart/sealing';
import { dropWantedSchema } from './held.schema.js';

const noted = (reason: string) =>
  ActionAudited.schema.safeParse({
    actor: { kind: 'staff', id: newId() },
    action: 'field-act.drop',
    object: { kind: 'field-act', id: newId() },
    reason,
  }).success;

test.each(['x', 'مُ', '👍🏽'])('a reason that is taken can be noted, also one all of %s', (letter) => {
  const taken = [100, 250, 300, 500, 501].map((letters) => letter.repeat(letters));
  const reasons = taken.filter((reason) => dropWantedSchema.safeParse({ reason }).success);
  expect(reasons.length).toBeGreaterThan(0);
  expect(reasons.filter((reason) => !noted(reason))).toEqual([]);
});
