import type { Settings } from '@blueheart/config';
import type { Locale, Translate } from '@blueheart/i18n';
import type { OpenCampaign } from '../campaigns/campaigns.queries.js';
import type { PhoneConfirmView, ShareView, VisitView } from '../pages/index.js';
import {
  phoneCodeLivesDays,
  smsAddress,
  takesMessages,
  whatsappAddress,
} from './phone-code.rules.js';
import { placeValue } from '../campaigns/place.rules.js';
import type { Visit } from './visit.pass.js';

/** Said of a pledge whose signer came by a link that another signer passed on. */
const sharedSource = 'shared';

export function shareView(
  { baseUrl }: Pick<Settings, 'baseUrl'>,
  { slug, content }: OpenCampaign,
  locale: Locale,
  t: Translate,
): ShareView {
  const link = `${baseUrl}/${locale}/${slug}?s=${sharedSource}`;
  return { link, text: t('after:share.text', { headline: content.headline[locale], link }) };
}

/** The governorates with their districts, in the order of the roll-out. */
function placeGroups(
  { governorates, districts }: OpenCampaign,
  locale: Locale,
  t: Translate,
): VisitView['places'] {
  return [...governorates.values()].map(({ code, names }) => {
    const governorate = names[locale] ?? code;
    const inside = [...districts.values()].filter((one) => one.governorate === code);
    const whole = {
      value: placeValue.ofGovernorate(code),
      label: inside.length ? t('after:more.placeWhole', { governorate }) : governorate,
    };
    const each = inside.map((one) => ({
      value: placeValue.ofDistrict(one.code),
      label: one.names[locale] ?? one.code,
    }));
    return { label: governorate, options: [whole, ...each] };
  });
}

/** What the page after signing shows: all of it from the visit itself. */
export function visitView(
  campaign: OpenCampaign,
  visit: Visit,
  pass: string,
  locale: Locale,
  t: Translate,
): Omit<VisitView, 'phone'> {
  const { contact, governorate, updates, showName } = visit.ask;
  return {
    pass,
    contact: contact.address,
    places: placeGroups(campaign, locale, t),
    place: visit.place || (governorate ? placeValue.ofGovernorate(governorate) : ''),
    updates,
    showName,
  };
}

/** Undefined where the campaign has no number that a message could go to. */
export function phoneConfirmView(
  campaign: OpenCampaign,
  code: string,
  t: Translate,
): PhoneConfirmView | undefined {
  if (!takesMessages(campaign)) return undefined;
  const { whatsapp, sms } = campaign.content.messages;
  const text = t('after:phone.message', { code });
  return {
    code,
    days: phoneCodeLivesDays,
    number: (whatsapp ?? sms)!,
    whatsapp: whatsapp ? whatsappAddress(whatsapp, text) : undefined,
    sms: sms ? smsAddress(sms, text) : undefined,
  };
}
