import { aPng } from '@blueheart/testing';
import type { Colleague } from './colleague.js';

const path = '/campaigns/blue-heart-lebanon/media/creatives';

interface MadeBy {
  readonly by: Colleague;
  readonly approver: Colleague;
  /** Of what is handed out: the number of its artwork, and the item that it is printed as. */
  readonly printed?: { readonly artwork: string; readonly item: 'brochure' | 'clipboard' };
}

/** A creative of this name with a version in Arabic that others than its uploader approved. */
export async function approvedCreative(
  name: string,
  { by, approver, printed }: MadeBy,
): Promise<void> {
  const wanted = printed ? { kind: printed.item, item: printed.item } : { kind: 'poster' };
  const { body } = await by.post(path, { name, ...wanted });
  const versions = `${path}/${String(body['id'])}/versions`;
  const file = aPng({ width: 60, height: 40, shade: name.length });
  const about = new URLSearchParams({
    language: 'ar',
    format: '4x3',
    ...(printed && { artwork: printed.artwork }),
  });
  const brought = await by.bring(`${versions}?${about}`, file, 'poster.png');
  const version = `${versions}/${String(brought.body['id'])}`;
  const answers = [await by.post(`${version}/review`, {})];
  for (const step of ['text', 'law', 'brand'])
    answers.push(await approver.post(`${version}/decision`, { step, decision: 'approved' }));
  const refused = answers.find(({ status }) => status !== 204);
  if (refused) throw new Error(JSON.stringify(refused.body));
}
