import { aPng } from '@blueheart/testing';
import { expect } from '../browser/support.js';
import type { Colleague } from './colleague.js';
import { slug } from './desk-admin.js';

/** A creative of this name with a version in Arabic that others than its uploader approved. */
export async function approvedCreative(
  name: string,
  { by, approver }: { readonly by: Colleague; readonly approver: Colleague },
): Promise<void> {
  const path = `/campaigns/${slug}/media/creatives`;
  const { body } = await by.post(path, { name, kind: 'poster' });
  const versions = `${path}/${String(body['id'])}/versions`;
  const file = aPng({ width: 60, height: 40, shade: name.length });
  const brought = await by.bring(`${versions}?language=ar&format=4x3`, file, 'poster.png');
  const version = `${versions}/${String(brought.body['id'])}`;
  const answers = [await by.post(`${version}/review`, {})];
  for (const step of ['text', 'law', 'brand'])
    answers.push(await approver.post(`${version}/decision`, { step, decision: 'approved' }));
  expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204]);
}
