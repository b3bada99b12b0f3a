import { useState } from 'react';
import { mistakeAt } from '../api/problem.js';
import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';
import { Button } from '../ui/button.js';
import { Choices } from '../ui/choices.js';
import { Failure } from '../ui/failure.js';
import { TextField } from '../ui/field.js';
import { Form } from '../ui/form.js';
import { Page } from '../ui/page.js';
import { useFind } from './erasures.js';
import { identityChecks, type IdentityCheck } from './erasures.rules.js';
import { FoundPeople } from './found.js';
import { PastErasures } from './past-erasures.js';
import { ToPledges } from '../pledges/to-pledges.js';
import '../pledges/pledges.css';
import './erasures.css';

/** Somebody asks by letter to be erased: search, see what is held, erase. */
export default function Erasures() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('deskerasures:title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  const { slug, timeZone } = campaign;
  return (
    <Page title={title} lead={t('deskerasures:lead')}>
      <ToPledges />
      <div className="pledges" key={slug}>
        <Letter slug={slug} timeZone={timeZone} />
        <PastErasures slug={slug} timeZone={timeZone} />
      </div>
    </Page>
  );
}

function Letter({ slug, timeZone }: { slug: string; timeZone: string }) {
  const { t } = useLanguage();
  const find = useFind(slug);
  const [contact, setContact] = useState('');
  const [reference, setReference] = useState('');
  const [identity, setIdentity] = useState<IdentityCheck | ''>('');
  const [isMissing, setMissing] = useState(false);
  const changed =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      // What is erased is what was looked for with exactly this.
      find.reset();
    };
  const search = () => {
    setMissing(identity === '');
    if (identity) find.mutate({ contact, reference: reference.trim(), identity });
  };
  return (
    <>
      <Form onSend={search}>
        <Failure error={find.error} beside={['contact', 'reference']} />
        <TextField
          label={t('deskerasures:find.contact')}
          hint={t('deskerasures:find.contactHint')}
          dir="ltr"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={320}
          value={contact}
          onValue={changed(setContact)}
          mistake={mistakeAt(find.error, 'contact')}
        />
        <TextField
          label={t('deskerasures:find.reference')}
          hint={t('deskerasures:find.referenceHint')}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          required
          minLength={3}
          maxLength={40}
          value={reference}
          onValue={changed(setReference)}
          mistake={mistakeAt(find.error, 'reference')}
        />
        <Choices
          label={t('deskerasures:find.identity')}
          value={identity}
          onValue={changed(setIdentity)}
          options={identityChecks.map((value) => ({
            value,
            text: t(`deskerasures:identity.${value}`),
          }))}
        />
        <p className="mistake" role="alert">
          {isMissing && identity === '' && t('deskerasures:find.identityMissing')}
        </p>
        <div className="buttons">
          <Button type="submit" busy={find.isPending}>
            {t('deskerasures:find.submit')}
          </Button>
        </div>
        <p className="fine">{t('deskerasures:find.noted')}</p>
      </Form>
      {find.data && find.variables && (
        <FoundPeople
          key={find.submittedAt}
          slug={slug}
          timeZone={timeZone}
          found={find.data}
          letter={find.variables}
          onAgain={search}
        />
      )}
    </>
  );
}
