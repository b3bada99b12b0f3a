import type { Translate } from '@blueheart/i18n';

/** Shift pressed this often leaves the page (js/exit.js holds the same number). */
const presses = 3;

/**
 * Away from here at once. A plain link without a script; with it the page is emptied before anything loads and
 * its place in the history is taken. The dots tell how often Shift was pressed.
 */
export function QuickExit({ t, href }: { t: Translate; href: string }) {
  return (
    <a class="exit" href={href} rel="noreferrer noopener" aria-describedby="exit-note" data-exit>
      {t('common:exit')}
      <svg class="exit-arrow" viewBox="0 0 20 20" aria-hidden="true">
        <path d="M8 3H4v14h4M8 10h9M13 6l4 4-4 4" />
      </svg>
      <svg class="exit-dots" viewBox="0 0 28 20" aria-hidden="true">
        {Array.from({ length: presses }, (_, index) => (
          <circle key={index} cx={4 + index * 10} cy="10" r="3.2" />
        ))}
      </svg>
    </a>
  );
}

/** What leaving does and does not do; the keyboard's way is told once a script can take it. */
export function ExitNotes({ t }: { t: Translate }) {
  return (
    <div class="exit-notes">
      <p id="exit-note">{t('common:exitNote')}</p>
      <p id="exit-keys" hidden data-exit-keys>
        {t('common:exitKeys')}
      </p>
    </div>
  );
}

/** Where a screen reader hears how far leaving by the keyboard is. The one thing that stays of an emptied page. */
export function ExitStatus({ t }: { t: Translate }) {
  const left = (count: number) => t('common:exitLeft', { count, n: count });
  return (
    <div
      class="away"
      role="status"
      data-exit-said
      data-left2={left(2)}
      data-left1={left(1)}
      data-late={t('common:exitLate')}
      data-leaving={t('common:exitLeaving')}
    />
  );
}
