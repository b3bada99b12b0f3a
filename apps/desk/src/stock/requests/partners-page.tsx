import { useState } from 'react';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { Back } from '../../schedule/back.js';
import { useWork } from '../../shell/campaign.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { mayMove } from '../stock.rules.js';
import { Contact } from './contact.js';
import { PartnerForm } from './partner-form.js';
import { NewLink, RevokeLink } from './partner-link.js';
import { usePartners, type Partner } from './partners.js';
import '../stock.css';
import '../../ui/lines.css';

/** Partners and schools, each with a link behind which it asks for things. */
export default function PartnersPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('deskrequests:partners.title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title} lead={t('deskrequests:partners.lead')}>
      <Back to="/stock/requests" name={t('deskrequests:back')} />
      <Partners slug={campaign.slug} timeZone={campaign.timeZone} moves={mayMove(campaign.role)} />
    </Page>
  );
}

type Act = 'change' | 'link' | 'revoke';

interface PartnersProps {
  readonly slug: string;
  readonly timeZone: string;
  readonly moves: boolean;
}

function Partners({ slug, timeZone, moves }: PartnersProps) {
  const { t } = useLanguage();
  const partners = usePartners(slug);
  const [isAdding, setAdding] = useState(false);
  const [acting, act] = useState<{ readonly partner: Partner; readonly act: Act }>();
  const close = () => act(undefined);
  const of = (what: Act) => (acting?.act === what ? acting.partner : undefined);
  return (
    <>
      {moves && (
        <div className="buttons tools">
          <Button kind="main" icon="plus" onClick={() => setAdding(true)}>
            {t('deskrequests:partners.add')}
          </Button>
        </div>
      )}
      <Failure error={partners.error} quiet />
      {partners.isPending && <Bones lines={4} />}
      {partners.data?.partners.length === 0 && (
        <p className="nothing">{t('deskrequests:partners.none')}</p>
      )}
      <ul className="lines">
        {partners.data?.partners.map((partner) => (
          <PartnerLine
            key={partner.id}
            partner={partner}
            slug={slug}
            timeZone={timeZone}
            moves={moves}
            onAct={(what) => act({ partner, act: what })}
          />
        ))}
      </ul>
      <Dialog
        opened={isAdding}
        onClose={() => setAdding(false)}
        title={t('deskrequests:partners.add')}
      >
        <PartnerForm slug={slug} onClose={() => setAdding(false)} />
      </Dialog>
      <Dialog
        opened={of('change') !== undefined}
        onClose={close}
        title={t('deskrequests:partners.change')}
      >
        <PartnerForm slug={slug} partner={of('change')} onClose={close} />
      </Dialog>
      <NewLink slug={slug} partner={of('link')} onClose={close} />
      <RevokeLink slug={slug} partner={of('revoke')} onClose={close} />
    </>
  );
}

interface LineProps extends PartnersProps {
  readonly partner: Partner;
  readonly onAct: (act: Act) => void;
}

function PartnerLine({ partner, slug, timeZone, moves, onAct }: LineProps) {
  const { t, date } = useLanguage();
  const { name, kind, link, linkEndsAt } = partner;
  return (
    <li className="line">
      <div>
        <p className="line-name">{isolated(name)}</p>
        <p className="fine">
          {[
            t(`deskrequests:kinds.${kind}`),
            t(`deskrequests:link.states.${link}`, {
              day: linkEndsAt ? date(linkEndsAt, timeZone) : '',
            }),
          ].join(' · ')}
        </p>
        {moves && partner.hasContact && <Contact slug={slug} partner={partner} />}
      </div>
      {moves && (
        <div className="buttons">
          <Button onClick={() => onAct('link')}>{t('deskrequests:link.make')}</Button>
          <Button onClick={() => onAct('change')}>{t('deskrequests:partners.change')}</Button>
          {link === 'open' && (
            <Button kind="text" onClick={() => onAct('revoke')}>
              {t('deskrequests:link.revoke')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
