import type { OpenProps } from './supplies.views.js';

/** What each form of the page says besides what is typed. */
export function Hidden({
  token,
  once,
  act,
  about,
}: Pick<OpenProps, 'token' | 'once'> & { readonly act: string; readonly about: string }) {
  return (
    <>
      <input type="hidden" name="t" value={token} />
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="about" value={about} />
      <input type="hidden" name="once" value={once} />
    </>
  );
}
