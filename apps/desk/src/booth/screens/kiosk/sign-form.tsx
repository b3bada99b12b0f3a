import { useRef, useState, type ReactNode } from 'react';
import { useSpeech } from '../../speech.js';
import { newId } from '../../store/ids.js';
import { usePhone, useView } from '../../use-phone.js';
import { empty, mistakesIn, type Field, type Filled } from './sign-form.rules.js';

type Tick = 'adult' | 'consent' | 'sharedAddress' | 'updates' | 'showName';

interface SignFormProps {
  readonly onSigned: () => void;
  readonly onUnlock: () => void;
}

/** The pledge of today and whoever signs it. It is sealed before it is stored, and the form forgets it. */
export function SignForm({ onSigned, onUnlock }: SignFormProps) {
  const { t, of, locale } = useSpeech();
  const phone = usePhone();
  const { form } = useView();
  const [filled, setFilled] = useState<Filled>(empty);
  const [wrong, setWrong] = useState<readonly Field[]>([]);
  const [failed, setFailed] = useState(false);
  const page = useRef<HTMLFormElement>(null);
  const { version, statements, governorates, controllers, key } = form!;
  const set = (part: Partial<Filled>) => setFilled({ ...filled, ...part });
  const send = async () => {
    const mistakes = mistakesIn(filled);
    setWrong(mistakes);
    if (mistakes.length) {
      page.current?.querySelector<HTMLInputElement>(`[name="${mistakes[0]}"]`)?.focus();
      return;
    }
    const { governorate, name, contact, ...ticks } = filled;
    const body = {
      ...ticks,
      name: name.trim(),
      contact: contact.trim(),
      ...(governorate && { governorate }),
      locale,
      version,
    };
    try {
      const { seal } = await import('@blueheart/envelope');
      const id = newId();
      await phone.keepPledge(id, await seal(key, body, id));
      setFilled(empty);
      onSigned();
    } catch {
      setFailed(true);
    }
  };
  const mistake = (field: Field) =>
    wrong.includes(field) && (
      <span className="at-mistake" id={`at-${field}`}>
        {t(`booth:form.mistakes.${field}`)}
      </span>
    );
  const named = (field: Field) => ({
    name: field,
    'aria-invalid': wrong.includes(field),
    'aria-describedby': wrong.includes(field) ? `at-${field}` : undefined,
  });
  const tick = (field: Tick, text: ReactNode) => (
    <label className="at-choice">
      <input
        type="checkbox"
        {...(field === 'adult' || field === 'consent' ? named(field) : { name: field })}
        checked={filled[field]}
        onChange={(event) => set({ [field]: event.currentTarget.checked })}
      />
      <span>
        {text}
        {(field === 'adult' || field === 'consent') && mistake(field)}
      </span>
    </label>
  );
  return (
    <main className="at-kiosk-main">
      <form
        ref={page}
        className="at-form"
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <h1>{t('booth:kiosk.title')}</h1>
        <blockquote className="at-statement">{of({ [locale]: statements[locale] })}</blockquote>
        <label className="at-field">
          <span>{t('booth:form.name')}</span>
          <input
            className="input"
            {...named('name')}
            maxLength={100}
            autoComplete="off"
            dir="auto"
            value={filled.name}
            onInput={(event) => set({ name: event.currentTarget.value })}
          />
          {mistake('name')}
        </label>
        <label className="at-field">
          <span>{t('booth:form.contact')}</span>
          <input
            className="input"
            {...named('contact')}
            maxLength={200}
            autoComplete="off"
            autoCapitalize="off"
            dir="ltr"
            value={filled.contact}
            onInput={(event) => set({ contact: event.currentTarget.value })}
          />
          {mistake('contact')}
        </label>
        <label className="at-field">
          <span>{t('booth:form.governorate')}</span>
          <select
            className="input"
            value={filled.governorate}
            onChange={(event) => set({ governorate: event.currentTarget.value })}
          >
            <option value="">{t('booth:form.noGovernorate')}</option>
            {governorates.map(({ code, names }) => (
              <option key={code} value={code}>
                {of(names)}
              </option>
            ))}
          </select>
        </label>
        {tick('adult', t('booth:form.adult'))}
        {tick('consent', t('booth:form.consent'))}
        {tick('sharedAddress', t('booth:form.sharedAddress'))}
        {tick('updates', t('booth:form.updates'))}
        {tick('showName', t('booth:form.showName'))}
        <p className="fine">{t('booth:form.controller', { controller: of(controllers) })}</p>
        <p role="alert" className="at-mistake">
          {failed ? t('booth:board.noRoom') : wrong.length > 0 && t('booth:form.look')}
        </p>
        <button type="submit" className="button button-main button-wide at-sign">
          {t('booth:form.submit')}
        </button>
        <button type="button" className="button button-text button-wide" onClick={onUnlock}>
          {t('booth:kiosk.unlock')}
        </button>
      </form>
    </main>
  );
}
