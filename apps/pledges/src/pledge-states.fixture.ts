import { MyPledgeService } from './my-pledge/my-pledge.service.js';
import { PledgeLinksService } from './my-pledge/pledge-links.service.js';
import type { PledgeLink } from './pledge.rules.js';
import type { PledgesAlone } from './pledges.fixture.js';
import { PledgesService } from './pledges.service.js';
import { contactFrom } from './signing/contact.rules.js';
import type { SignRequest } from './signing/sign.rows.js';

/** What an announced letter carries. */
export interface Announced {
  readonly ask: string;
  readonly tokens: string;
  readonly pledge: string;
}

/** The links of a pledge's newest letter. */
export interface LettersLinks {
  readonly confirm: PledgeLink;
  readonly notMe: PledgeLink;
  readonly mine: PledgeLink;
}

/** What somebody signs with who typed this as their address or number. */
export const askOf = (typed: string): SignRequest => ({
  campaign: 'blue-heart-lebanon',
  name: 'Ada Amanda',
  contact: contactFrom(typed, 'LB')!,
  sharedAddress: false,
  governorate: 'LB-AS',
  locale: 'en',
  updates: false,
  showName: false,
});

/** Pledges by their state, which they come to as people bring them there. */
export class PledgeStates {
  constructor(private readonly system: PledgesAlone) {}

  /** Signed; signed again, if that contact was known. */
  async pending(typed: string): Promise<LettersLinks> {
    await this.system.get(PledgesService).sign(askOf(typed));
    const letter = (await this.system.announced<Announced>('PledgeSigned')).at(-1)!;
    const tokens = this.system.tokensOf(letter);
    const link = (token: string) => ({ pledge: letter.pledge, token: tokens[token]! });
    return { confirm: link('confirm'), notMe: link('notMe'), mine: link('mine') };
  }

  async confirmed(typed: string): Promise<LettersLinks> {
    const links = await this.pending(typed);
    expect(await this.system.get(PledgesService).confirm(links.confirm)).toBe('confirm');
    return links;
  }

  async withdrawn(typed: string): Promise<LettersLinks> {
    const links = await this.confirmed(typed);
    expect(await this.system.get(MyPledgeService).withdraw(links.mine)).toBe('done');
    return links;
  }

  /** Counted, of nobody. */
  async deleted(typed: string): Promise<LettersLinks> {
    const links = await this.confirmed(typed);
    const code = await this.codeFor(links.mine);
    expect(await this.system.get(MyPledgeService).delete(links.mine, code)).toBe('done');
    return links;
  }

  /** The code of a letter that is asked for now. */
  async codeFor(link: PledgeLink): Promise<string> {
    const before = (await this.system.announced('PledgeCodeAsked')).length;
    expect(await this.system.get(PledgeLinksService).askForCode(link)).toBe(true);
    const asked = await this.system.announced<Announced>('PledgeCodeAsked');
    expect(asked).toHaveLength(before + 1);
    return this.system.tokensOf(asked.at(-1)!)['code']!;
  }
}
