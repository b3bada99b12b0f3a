import { dirOf } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { Button } from '../../ui/button.js';
import { TextArea } from '../../ui/text-area.js';
import type { TypedTexts } from './typed.js';

/** What was typed into a draft that was published or discarded meanwhile: nothing of it is lost. */
export function LeftOver({ typed, open }: { typed: TypedTexts; open: string | undefined }) {
  const { t } = useLanguage();
  return typed.leftOver(open).map(({ draft, locale, typed: { statement, plain } }) => (
    <div className="notice notice-bad text-outrun" key={draft + locale} role="alert">
      <p>{t('desktext:leftOver.text')}</p>
      <TextArea
        label={t(`desk:languages.${locale}`)}
        lang={locale}
        dir={dirOf(locale)}
        rows={6}
        readOnly
        value={[statement, plain].filter(Boolean).join('\n\n')}
      />
      <div className="buttons">
        <Button onClick={() => typed.set(draft, locale, undefined)}>
          {t('desktext:leftOver.forget')}
        </Button>
      </div>
    </div>
  ));
}
