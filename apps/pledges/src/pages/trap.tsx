import type { Translate } from '@blueheart/i18n';

/**
 * What tells a program from a person: a field that nobody sees, hears or reaches with the keyboard, under a
 * name that no browser fills in by itself, and the stamp of when the page was shown. Whoever sees it all
 * the same, in a browser without styles, reads that it is to be left empty.
 */
export function Trap({ t, shown }: { t: Translate; shown?: string | undefined }) {
  return (
    <>
      {shown && <input type="hidden" name="shown" value={shown} />}
      <div class="away" aria-hidden="true">
        <label for="f-remark">{t('proof:trap')}</label>
        <input id="f-remark" name="remark" tabindex={-1} autocomplete="off" />
      </div>
    </>
  );
}
