import { incidentCategories } from '@blueheart/booth';
import { useState } from 'react';
import { useSpeech } from '../speech.js';
import { localMoment } from '../store/ids.js';
import { useAlone } from '../use-alone.js';
import { usePhone, useView } from '../use-phone.js';
import { Field } from './field.js';

type Category = (typeof incidentCategories)[number];

/** Whom to call first; then what happened, where and when. There is no room for a story: that is told to a person. */
export function Incident({ onDone }: { onDone: () => void }) {
  const { t, of } = useSpeech();
  const phone = usePhone();
  const { kit } = useView();
  const [category, setCategory] = useState<Category>();
  const [place, setPlace] = useState('');
  const [mistake, setMistake] = useState('');
  const send = useAlone(async () => {
    if (!category || !place.trim()) {
      setMistake(t('booth:incident.missing'));
      return 'again';
    }
    try {
      const time = localMoment(new Date());
      await phone.book.tap({ kind: 'incident', category, place: place.trim(), time });
      navigator.vibrate?.(12);
      onDone();
      return 'done';
    } catch {
      setMistake(t('booth:board.noRoom'));
      return 'again';
    }
  });
  return (
    <div className="at-scroll">
      <h2>{t('booth:incident.title')}</h2>
      <section className="at-note">
        <h3>{t('booth:incident.call')}</h3>
        {kit?.helpLines.length === 0 && <p>{t('booth:incident.noLines')}</p>}
        <ul className="at-rows">
          {kit?.helpLines.map(({ code, number, name, about }) => (
            <li key={code}>
              <a className="button button-wide" href={`tel:${number}`}>
                <bdi>{of(name)}</bdi> · <bdi dir="ltr">{number}</bdi>
              </a>
              <p className="fine">{of(about)}</p>
            </li>
          ))}
        </ul>
      </section>
      <form
        className="at-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <fieldset className="at-choices">
          <legend>{t('booth:incident.what')}</legend>
          {incidentCategories.map((one) => (
            <label key={one} className="at-choice">
              <input
                type="radio"
                name="category"
                checked={one === category}
                onChange={() => setCategory(one)}
              />
              <span>{t(`booth:incident.categories.${one}`)}</span>
            </label>
          ))}
        </fieldset>
        <Field
          label={t('booth:incident.place')}
          hint={t('booth:incident.placeHint')}
          maxLength={80}
          value={place}
          onValue={setPlace}
        />
        <p role="alert" className="at-mistake">
          {mistake}
        </p>
        <button type="submit" className="button button-main button-wide">
          {t('booth:incident.submit')}
        </button>
      </form>
    </div>
  );
}
