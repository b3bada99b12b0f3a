import { isCounted } from '../pledge.rules.js';
import { formatDate, isLocale, type Locale, type Translate } from '@blueheart/i18n';
import type { OpenCampaign } from '../campaigns/campaigns.queries.js';
import type { OpenedPledge } from './my-pledge.queries.js';
import type { MyPledgeView } from '../pages/index.js';

/** What the page of a pledge shows its signer. */
export function myPledgeView(
  campaign: OpenCampaign,
  { pledge, person }: OpenedPledge,
  locale: Locale,
  t: Translate,
): MyPledgeView {
  const day = (date: Date | null) => date && formatDate(date, locale, campaign.timeZone);
  return {
    state: pledge.state as MyPledgeView['state'],
    counts: isCounted(pledge),
    isSetAside: pledge.invalidatedBy !== null,
    name: person.name,
    contact: person.email ?? person.phone ?? '',
    statement: statementOf(campaign, pledge),
    signedOn: day(pledge.signedAt) ?? '',
    confirmedOn: day(pledge.state === 'confirmed' ? pledge.confirmedAt : null) ?? undefined,
    withdrawnOn: day(pledge.withdrawnAt) ?? undefined,
    place: placeOf(campaign, pledge, locale),
    language: isLocale(pledge.locale) ? t(`common:languages.${pledge.locale}.name`) : pledge.locale,
    source: pledge.source ?? undefined,
    showName: pledge.showsName,
    updates: pledge.updates,
  };
}

function statementOf(
  campaign: OpenCampaign,
  { textVersion, locale }: OpenedPledge['pledge'],
): string {
  return campaign.everyStatement.get(`${textVersion}/${locale}`) ?? '';
}

function placeOf(
  { governorates, districts }: OpenCampaign,
  { governorate, district }: OpenedPledge['pledge'],
  locale: Locale,
): string | undefined {
  const names = [
    governorate && governorates.get(governorate)?.names[locale],
    district && districts.get(district)?.names[locale],
  ].filter(Boolean);
  return names.length ? names.join(' · ') : undefined;
}

/** Everything that is held, for people and programs: names as in the API, moments in UTC (RFC 3339). */
export function downloadOf(campaign: OpenCampaign, { pledge, person }: OpenedPledge): object {
  const { governorate, district, locale, source, textVersion } = pledge;
  return {
    campaign: campaign.slug,
    ...person,
    state: pledge.state,
    counts: isCounted(pledge),
    statement: { version: textVersion, locale, text: statementOf(campaign, pledge) },
    governorate,
    district,
    consents: { sign: true, showName: pledge.showsName, updates: pledge.updates },
    source,
    signedAt: pledge.signedAt,
    confirmedAt: pledge.confirmedAt,
    withdrawnAt: pledge.withdrawnAt,
    lettersAskedFor: pledge.asked,
  };
}
