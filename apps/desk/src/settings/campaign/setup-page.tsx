import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ReactNode } from 'react';
import { answerOf, api } from '../../api/client.js';
import type { Campaign, CampaignSetup } from '../../api/contract.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { Back } from '../back.js';
import { openEnds } from './setup.rules.js';
import './setup.css';

/** How the campaign is set up: its languages, times, brand, and what is still missing. The roll-out's files say it. */
export default function SetupPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('deskaccess:pages.campaign');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (campaign.role === 'volunteer') return <Page title={title} lead={t('desk:gone.notYours')} />;
  return (
    <Page title={title} lead={t('desksetup:lead')}>
      <Back />
      <Setup campaign={campaign} />
    </Page>
  );
}

function Setup({ campaign: { slug, timeZone, role } }: { campaign: Campaign }) {
  const { t, locale, number, moment } = useLanguage();
  const { data, error } = useQuery({
    queryKey: ['setup', slug],
    queryFn: () =>
      answerOf(api.GET('/api/v1/campaigns/{slug}/setup', { params: { path: { slug } } })),
  });
  if (error && !data) return <Failure error={error} quiet />;
  if (!data) return <Bones lines={8} />;
  const none = t('desksetup:none');
  const facts: [id: string, fact: ReactNode][] = [
    ['titles', <ByLanguage key="titles" setup={data} names={data.titles} />],
    [
      'languages',
      data.languages
        .map((language) => {
          const name = isolated(t(`desk:languages.${language}`));
          return language === data.defaultLanguage
            ? t('desksetup:first', { language: name })
            : name;
        })
        .join(' · '),
    ],
    ['opens', moment(data.opensAt, timeZone)],
    ['closes', data.closesAt ? moment(data.closesAt, timeZone) : t('desksetup:noEnd')],
    ['zone', <bdi key="zone">{data.timeZone}</bdi>],
    ['goals', data.goals.map(number).join(' · ')],
    [
      'text',
      <TextVersion key="text" version={number(data.textVersion)} leads={role !== 'viewer'} />,
    ],
    ['controller', data.controller.names[locale] ?? none],
    ['contact', <bdi key="contact">{data.controller.contact ?? none}</bdi>],
    ['whatsapp', <bdi key="whatsapp">{data.messages.whatsapp ?? none}</bdi>],
    ['sms', <bdi key="sms">{data.messages.sms ?? none}</bdi>],
    [
      'helpLines',
      t('desksetup:shown', {
        n: number(data.helpLines.shown),
        all: number(data.helpLines.all),
      }),
    ],
    ['exit', <bdi key="exit">{data.exit}</bdi>],
    ['brand', data.colours ? <Colours key="brand" colours={data.colours} /> : none],
  ];
  const ends = openEnds(data);
  return (
    <>
      {ends.length > 0 && (
        <div className="notice setup-ends">
          <h2 className="small-title">{t('desksetup:ends')}</h2>
          <ul>
            {ends.map((id) => (
              <li key={id}>{t(`desksetup:end.${id}`)}</li>
            ))}
          </ul>
        </div>
      )}
      <dl className="setup">
        {facts.map(([id, fact]) => (
          <div key={id}>
            <dt>{t(`desksetup:fact.${id}`)}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      <p className="fine setup-where">{t('desksetup:where')}</p>
      <pre className="setup-command" dir="ltr">
        npm run cli -- rollout apply rollouts/{slug}
      </pre>
    </>
  );
}

function ByLanguage({ setup, names }: { setup: CampaignSetup; names: Record<string, string> }) {
  return (
    <ul>
      {setup.languages.map((language) => (
        <li key={language} lang={language}>
          <bdi>{names[language]}</bdi>
        </li>
      ))}
    </ul>
  );
}

function TextVersion({ version, leads }: { version: string; leads: boolean }) {
  const { t } = useLanguage();
  const said = t('desksetup:version', { version });
  return leads ? <Link to="/pledges/text">{said}</Link> : said;
}

/** The palette as it is painted, each with its number, which is what printers ask for. */
function Colours({ colours }: { colours: Record<string, string> }) {
  return (
    <ul className="setup-colours">
      {Object.entries(colours).map(([name, colour]) => (
        <li key={name}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <rect width="24" height="24" rx="6" fill={colour} />
          </svg>
          <bdi dir="ltr">{colour}</bdi>
        </li>
      ))}
    </ul>
  );
}
