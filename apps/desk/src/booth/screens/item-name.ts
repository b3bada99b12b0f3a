import { useSpeech } from '../speech.js';
import { useView } from '../use-phone.js';

/** What is handed out, by its code; one that this phone has not heard of is called by that. */
export function useItemName(): (code: string, language: string | null) => string {
  const { t, of } = useSpeech();
  const { kit } = useView();
  return (code, language) => {
    const name = kit?.items.find((item) => item.code === code)?.name;
    const item = name ? of(name) : code;
    return language && kit?.locales.includes(language)
      ? t('booth:board.inLanguage', { item, language: t(`booth:languages.${language}`) })
      : item;
  };
}
