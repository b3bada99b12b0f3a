import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];
export type Creative = Schemas['Creative'];
export type Version = Creative['versions'][number];
export type Creatives = Schemas['Creatives'];
export type CreativeLine = Creatives['creatives'][number];
export type Approvals = Schemas['ArtworkApprovals'];
export type Asked = Approvals['plan']['steps'][number];

export const kinds = [
  'poster',
  'advertisement',
  'banner',
  'post',
  'spot',
  'brochure',
  'clipboard',
] as const;
export type Kind = (typeof kinds)[number];

export const steps = ['text', 'translation', 'law', 'brand', 'layout'] as const;

const mostBytes = 25 * 1_048_576;
export const fileKinds = '.jpg,.jpeg,.png,.webp,.pdf';

/** Is printed and handed out, so that its versions have a number of artwork. */
export function isPrinted(kind: Kind): boolean {
  return kind === 'brochure' || kind === 'clipboard';
}

export interface TypedUpload {
  readonly language: string;
  readonly format: string;
  readonly artwork: string;
  readonly file: File | undefined;
}

/** The fields that are still to be filled in; a file that is too large is none. */
export function missingOf(kind: Kind, { format, artwork, file }: TypedUpload): readonly string[] {
  return [
    !file && 'file',
    file && file.size > mostBytes && 'size',
    !format.trim() && 'format',
    isPrinted(kind) && !artwork.trim() && 'artwork',
  ].filter((one): one is string => typeof one === 'string');
}

/** Each step of a version in its order, with what was said of it since it was handed in last. */
export function answered({
  steps: asked,
  answers,
  next,
}: Pick<Version, 'steps' | 'answers' | 'next'>) {
  return asked.map((one) => {
    const answer = answers.findLast(({ step, counts }) => counts && step === one.step);
    return { ...one, answer, isNext: next?.step === one.step };
  });
}

/** The languages of a campaign, those of what there is first. */
export function byLanguage(
  versions: readonly Version[],
): readonly (readonly [string, Version[]])[] {
  const groups = new Map<string, Version[]>();
  for (const version of versions)
    groups.set(version.language, [...(groups.get(version.language) ?? []), version]);
  return [...groups];
}

type Use = Version['uses'][number];
type Uses = Pick<Use, 'order' | 'outlet' | 'state'> & { readonly count: number };

/** What uses a version: forty frames of one order are one line. */
export function usesByOrder(uses: readonly Use[]): readonly Uses[] {
  const groups = new Map<string, Uses>();
  for (const { order, outlet, state } of uses) {
    const key = `${order.id} ${state}`;
    groups.set(key, { order, outlet, state, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()];
}

/** Who is asked for which step, as it is chosen in a form: '' nobody, a role, or somebody's id. */
export type Chosen = Readonly<Record<(typeof steps)[number], string>>;

export function chosenOf(plan: readonly Asked[]): Chosen {
  const of = (step: (typeof steps)[number]) => {
    const asked = plan.find((one) => one.step === step);
    return asked ? (asked.staff ?? asked.role) : '';
  };
  return {
    text: of('text'),
    translation: of('translation'),
    law: of('law'),
    brand: of('brand'),
    layout: of('layout'),
  };
}

/** Who is named in a plan and does not coordinate or administer the campaign any more. */
export function departedOf(chosen: Chosen, colleagues: readonly string[]): readonly string[] {
  return [...new Set(planOf(chosen).flatMap(({ staff }) => staff ?? []))].filter(
    (staff) => !colleagues.includes(staff),
  );
}

/** In the order in which the form has them. */
export function planOf(chosen: Chosen): Asked[] {
  return steps
    .filter((step) => chosen[step] !== '')
    .map((step) => {
      const who = chosen[step];
      if (who === 'coordinator' || who === 'admin') return { step, role: who, staff: null };
      return { step, role: 'coordinator', staff: who };
    });
}
