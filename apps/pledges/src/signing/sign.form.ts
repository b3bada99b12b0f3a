import { mistakesOf, tellMistakes, type Mistake } from '@blueheart/http';
import { isTranslated, type Locale, type Translate } from '@blueheart/i18n';
import type { FieldMessage } from '@blueheart/pages';
import { contactFrom } from './contact.rules.js';
import { nameSchema, signDetailsSchema, type SignForm } from './sign.schema.js';
import type { SignRequest } from './sign.rows.js';

/** The form as a request to sign, or what is wrong with it, field by field. */
export function readSignForm(
  form: SignForm,
  campaign: { slug: string; country: string },
  locale: Locale,
): { request: SignRequest } | { mistakes: Mistake[] } {
  const contact = form.contact.trim() ? contactFrom(form.contact, campaign.country) : undefined;
  const body = {
    name: form.name,
    sharedAddress: form.sharedAddress,
    governorate: form.governorate || undefined,
    locale,
    consent: form.consent,
    adult: form.adult,
    source: form.source,
  };
  const parsed = signDetailsSchema.safeParse(body);
  const mistakes = [
    ...(parsed.success ? [] : mistakesOf(parsed.error.issues, body)),
    ...(contact ? [] : [{ path: 'contact', code: contactMistake(form.contact) }]),
  ];
  if (!parsed.success || !contact) return { mistakes };
  return {
    request: { ...parsed.data, campaign: campaign.slug, contact, textVersion: form.version },
  };
}

/** What is wrong with a contact that is none. */
export function contactMistake(typed: string): string {
  if (!typed.trim()) return 'required';
  return typed.includes('@') ? 'invalid_email' : 'invalid_phone';
}

/** A name alone, as the confirm page corrects it. */
export function readName(name: string): { name: string } | { mistakes: Mistake[] } {
  const parsed = nameSchema.safeParse(name);
  if (parsed.success) return { name: parsed.data };
  return {
    mistakes: mistakesOf(parsed.error.issues, name).map((mistake) => ({
      ...mistake,
      path: 'name',
    })),
  };
}

const order = ['name', 'contact', 'sharedAddress', 'governorate', 'adult', 'consent'];

/** In the reader's language and in the order of the form; in words made for the field where there are any. */
export function fieldMessages(mistakes: readonly Mistake[], t: Translate): FieldMessage[] {
  return tellMistakes(mistakes, t)
    .map(({ path, code, message }) => {
      const own = `pledges:errors.${path}.${code}`;
      return { field: path, message: isTranslated(own) ? t(own) : message };
    })
    .sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
}
