import { Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { answerOf, api } from '../api/client.js';
import type { Campaign } from '../api/contract.js';
import { useLanguage } from '../language/language.js';
import { IconButton } from '../ui/button.js';
import { useCalls } from '../schedule/calls/calls.js';
import { useOpenIncidents } from '../schedule/incidents/incidents.js';
import { newsOf, type Waiting } from './bell.rules.js';
import { useWork } from './campaign.js';

/** Often enough for what waits for days. */
const askedAgainMs = 120_000;

/** What waits for whoever works here, each with its way. */
export function Bell() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const go = useNavigate();
  const waiting = useWaiting(campaign);
  const slug = mayAct(campaign) ? campaign!.slug : undefined;
  const incidents = useOpenIncidents(slug);
  const calls = useCalls(slug);
  const news = newsOf({
    ...waiting.data,
    incidents: incidents.data?.length,
    answers: calls.data?.answers.length,
  });
  const label =
    news.length > 0 ? t('deskbell:waiting', { count: news.length }) : t('desk:bell.label');
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <IconButton icon="bell" label={label}>
          {news.length > 0 && <span className="bell-mark" />}
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        {news.length === 0 && (
          <>
            <Menu.Label>
              <b>
                {waiting.isError || incidents.isError || calls.isError
                  ? t('deskbell:unknown')
                  : t('desk:bell.empty')}
              </b>
            </Menu.Label>
            <Menu.Item onClick={() => undefined}>{t('desk:close')}</Menu.Item>
          </>
        )}
        {news.map(({ id, count, to }) => (
          <Menu.Item key={id} onClick={() => void go(to)}>
            {t(`deskbell:${id}`, { count })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

const mayAct = (campaign: Campaign | undefined) =>
  campaign?.role === 'admin' || campaign?.role === 'coordinator';

/** Of whoever can do something about it; the others are asked nothing. */
function useWaiting(campaign: Campaign | undefined) {
  const role = campaign?.role;
  return useQuery({
    queryKey: ['bell', campaign?.slug, role],
    queryFn: () => askWaiting(campaign!),
    enabled: mayAct(campaign),
    refetchInterval: askedAgainMs,
  });
}

async function askWaiting({ slug, role }: Campaign): Promise<Waiting> {
  const params = { path: { slug } };
  const one = { ...params, query: { limit: 1 } };
  const [figures, letters, dead] = await Promise.all([
    answerOf(api.GET('/api/v1/campaigns/{slug}/pledges/figures', { params })),
    answerOf(api.GET('/api/v1/campaigns/{slug}/letters', { params: one })),
    role === 'admin'
      ? answerOf(api.GET('/api/v1/campaigns/{slug}/dead-letters', { params: one }))
      : undefined,
  ]);
  return {
    ...figures.toDo,
    failedLetters: letters.counts?.['failed'],
    deadLetters: dead?.count,
  };
}
