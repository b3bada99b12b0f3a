import { useState } from 'react';
import { useSpeech } from '../speech.js';
import { newId } from '../store/ids.js';
import { useAlone } from '../use-alone.js';
import { usePhone, useView } from '../use-phone.js';
import { Field } from './field.js';

const wants = ['news', 'volunteer', 'school', 'talk'] as const;

/** Somebody leaves a contact. It is sealed before it is stored: nobody reads it on this phone again. */
export function Lead({ onDone }: { onDone: () => void }) {
  const { t, locale } = useSpeech();
  const phone = usePhone();
  const { kit } = useView();
  const [name, setName] = useState('');
  const [contact, setContact] = useState('');
  const [want, setWant] = useState<(typeof wants)[number]>('news');
  const [mistake, setMistake] = useState('');
  const send = useAlone(async () => {
    if (!name.trim() || !contact.trim()) {
      setMistake(t('booth:lead.missing'));
      return 'again';
    }
    try {
      const { seal } = await import('@blueheart/envelope');
      const id = newId();
      const body = { name: name.trim(), contact: contact.trim(), wants: want, locale };
      await phone.book.tap({ kind: 'lead', sealed: await seal(kit!.key, body, id) }, id);
      navigator.vibrate?.(12);
      onDone();
      return 'done';
    } catch {
      setMistake(t('booth:board.noRoom'));
      return 'again';
    }
  });
  return (
    <form
      className="at-scroll at-form"
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h2>{t('booth:lead.title')}</h2>
      <p className="fine">{t('booth:lead.lead')}</p>
      <Field
        label={t('booth:form.name')}
        maxLength={100}
        dir="auto"
        value={name}
        onValue={setName}
      />
      <Field
        label={t('booth:form.contact')}
        maxLength={200}
        autoCapitalize="off"
        dir="ltr"
        value={contact}
        onValue={setContact}
      />
      <fieldset className="at-choices">
        <legend>{t('booth:lead.wants')}</legend>
        {wants.map((one) => (
          <label key={one} className="at-choice">
            <input type="radio" name="wants" checked={one === want} onChange={() => setWant(one)} />
            <span>{t(`booth:lead.want.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <p role="alert" className="at-mistake">
        {mistake}
      </p>
      <button type="submit" className="button button-main button-wide">
        {t('booth:lead.submit')}
      </button>
      <button type="button" className="button button-text button-wide" onClick={onDone}>
        {t('booth:back')}
      </button>
    </form>
  );
}
