/** Who asks for a link, as far as the request says it. */
export interface Visitor {
  readonly method: string;
  readonly agent: string | undefined;
  /** `Sec-Purpose` or `Purpose`: a page that is fetched before anybody wants it says so. */
  readonly purpose: string | undefined;
}

/** Every browser calls itself one of these; the link previews of messengers, and programs, do not. */
const likeABrowser = /^(?:mozilla|opera)\//i;
/** Those that call themselves a browser all the same. A phone is called Cubot. */
const butAProgram =
  /(?<!cu)bot\b|(?<!cu)bot[/_-]|crawl|spider|slurp|preview|externalhit|facebookcatalog|headless|lighthouse|pagespeed|bytespider|mediapartners|google-(?:inspection|read)|inspect|monitor|archive\.org|scan|proxy|embedly|quora link|whatsapp|telegram|skypeuri|vkshare|w3c_|validator|check/i;

/** Whether a person has come: a bot, the preview of a link and a look at the head alone are none. */
export function isVisit({ method, agent = '', purpose = '' }: Visitor): boolean {
  if (method !== 'GET' || /prefetch|prerender|preview/i.test(purpose)) return false;
  return likeABrowser.test(agent) && !butAProgram.test(agent);
}
