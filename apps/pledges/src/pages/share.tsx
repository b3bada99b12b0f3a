import type { Translate } from '@blueheart/i18n';
import type { ShareView } from './views.js';

/** Plain links: nothing of another's is loaded until somebody follows one. WhatsApp first, as people here do. */
export function Share({ t, share: { link, text } }: { t: Translate; share: ShareView }) {
  const ways = [
    ['whatsapp', `https://wa.me/?text=${encodeURIComponent(text)}`],
    ['facebook', `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(link)}`],
    ['x', `https://x.com/intent/post?text=${encodeURIComponent(text)}`],
  ] as const;
  return (
    <section class="share" aria-labelledby="share-title">
      <h2 id="share-title">{t('after:share.title')}</h2>
      <p class="fine">{t('after:share.lead')}</p>
      <ul class="share-ways">
        {ways.map(([way, address]) => (
          <li key={way}>
            <a
              class={`button ${way === 'whatsapp' ? 'button-main' : 'button-quiet'}`}
              href={address}
              target="_blank"
              rel="noreferrer noopener external"
            >
              {t(`after:share.${way}`)}
            </a>
          </li>
        ))}
      </ul>
      <div class="share-link" data-copy>
        <label for="share-link">{t('after:share.link')}</label>
        <input class="text" id="share-link" value={link} readonly dir="ltr" />
        <button
          class="button button-quiet"
          type="button"
          hidden
          data-copied={t('after:share.copied')}
        >
          {t('after:share.copy')}
        </button>
        <span class="away" role="status" />
      </div>
    </section>
  );
}
