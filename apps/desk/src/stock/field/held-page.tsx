import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { useNames } from '../../people/people.js';
import { useWork } from '../../shell/campaign.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { Tabs } from '../tabs.js';
import { useStockNaming } from '../naming.js';
import { useStockWords } from '../words.js';
import { Act } from './act.js';
import { DropAct } from './drop-act.js';
import { useHeldActs } from './held.js';
import '../stock.css';
import '../../ui/lines.css';

/** What was done with stock on phones and is not in the books: looked at, put in after all, or left out. */
export default function HeldPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('desk:nav.stock');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title} tab={t('deskheld:title')}>
      <Tabs />
      <Held slug={campaign.slug} timeZone={campaign.timeZone} />
    </Page>
  );
}

function Held({ slug, timeZone }: { readonly slug: string; readonly timeZone: string }) {
  const { t } = useLanguage();
  const held = useHeldActs(slug);
  const stock = useStockNaming(
    slug,
    held.data?.held.flatMap(({ place, to }) => [place, to ?? '']) ?? [],
  );
  const words = useStockWords(stock.data);
  const names = useNames(slug);
  const [dropped, drop] = useState<string>();
  return (
    <section>
      <h2>{t('deskheld:title')}</h2>
      <p>{t('deskheld:lead')}</p>
      <Failure error={held.error ?? stock.error} quiet />
      {(held.isPending || stock.isPending) && <Bones lines={4} />}
      {held.data?.held.length === 0 && <p className="nothing">{t('deskheld:none')}</p>}
      <ul className="lines">
        {stock.data &&
          held.data?.held.map((act) => (
            <Act
              key={act.id}
              act={act}
              slug={slug}
              timeZone={timeZone}
              words={words}
              nameOf={(id) => names.data?.get(id) ?? '—'}
              onDrop={() => drop(act.id)}
            />
          ))}
      </ul>
      {held.data?.more && <p className="fine">{t('deskheld:more')}</p>}
      <DropAct slug={slug} id={dropped} onClose={() => drop(undefined)} />
    </section>
  );
}
