import { Settings } from '@blueheart/config';
import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { Campaign } from './campaign.entity.js';
import { readFiles, type CampaignFile } from '../files/campaign.files.js';

type Names = Readonly<Record<string, string>>;

export interface Governorate {
  readonly code: string;
  readonly names: Names;
  readonly tile: { readonly column: number; readonly row: number };
}

export interface District {
  readonly code: string;
  readonly governorate: string;
  readonly names: Names;
}

/** A campaign as pages and signing need it, with its regions and the statement that is signed now. */
export interface OpenCampaign extends Campaign {
  /** Where its pages are found: `https://…`, without a slash at the end. */
  readonly origin: string;
  readonly governorates: ReadonlyMap<string, Governorate>;
  readonly districts: ReadonlyMap<string, District>;
  /** The current statement, by locale. */
  readonly statements: Names;
  /** Every statement there ever was, by `version/locale`: what somebody read stays what they signed. */
  readonly everyStatement: ReadonlyMap<string, string>;
  /** What its roll-out brought, fresh or not. */
  readonly files: readonly CampaignFile[];
}

const freshMs = 10_000;

/** Reads campaigns. They change a few times a year, so each process keeps them for ten seconds. */
@Injectable()
export class CampaignsQueries {
  private kept: { campaigns: readonly OpenCampaign[]; until: number } | undefined;
  private reading: Promise<OpenCampaign[]> | undefined;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  /** Throws Refusal 404 for a slug that is nobody's. */
  async open(slug: string): Promise<OpenCampaign> {
    const campaign = (await this.all()).find((one) => one.slug === slug);
    if (!campaign) throw new Refusal('no-such-campaign', 404);
    return campaign;
  }

  /** As `open`, and knows this version too, if there is one: another process may have published it a moment ago. */
  async knowing(slug: string, version: number | undefined, locale: string): Promise<OpenCampaign> {
    const campaign = await this.open(slug);
    if (version === undefined || campaign.everyStatement.has(`${version}/${locale}`))
      return campaign;
    const [stored] = await this.database.query(
      'select from statements where campaign = $1 and version = $2::bigint and locale = $3',
      [campaign.id, version, locale],
    );
    if (!stored) return campaign;
    this.forget();
    return this.open(slug);
  }

  /** All there are, in the order in which they came. */
  every(): Promise<readonly OpenCampaign[]> {
    return this.all();
  }

  /** Where `/` leads. */
  async first(): Promise<OpenCampaign | undefined> {
    return (await this.all())[0];
  }

  /** Without asking the database: what this process has read already. */
  known(slug: string): OpenCampaign | undefined {
    return this.kept?.campaigns.find((one) => one.slug === slug);
  }

  /** As `known`, for an address that names no campaign: the one to which `/` leads. */
  knownFirst(): OpenCampaign | undefined {
    return this.kept?.campaigns[0];
  }

  /** Never changes, so what is known answers, however old: inside a transaction nothing may wait for another connection. */
  async slugOf(id: number): Promise<string> {
    const isIt = (one: OpenCampaign) => one.id === id;
    const campaign = this.kept?.campaigns.find(isIt) ?? (await this.all()).find(isIt);
    if (!campaign) throw new Error(`No campaign has the number ${id}.`);
    return campaign.slug;
  }

  /** Reads again at the next question, whatever is being read now; what is known until then stays known. */
  forget(): void {
    this.reading = undefined;
    if (this.kept) this.kept = { ...this.kept, until: 0 };
  }

  /** Whoever comes while they are read waits for the same answer. A failure is not kept. */
  private async all(): Promise<readonly OpenCampaign[]> {
    if (this.kept && performance.now() < this.kept.until) return this.kept.campaigns;
    const reading = (this.reading ??= this.read());
    try {
      const campaigns = await reading;
      if (this.reading === reading) this.kept = { campaigns, until: performance.now() + freshMs };
      return campaigns;
    } finally {
      if (this.reading === reading) this.reading = undefined;
    }
  }

  private async read(): Promise<OpenCampaign[]> {
    const campaigns = await this.database.repository(Campaign).find({ order: { id: 'asc' } });
    const governorates = await this.database.query<Governorate & { campaign: number }>(
      'select campaign, code, names, tile from governorates order by campaign, position',
    );
    const districts = await this.database.query<District & { campaign: number }>(
      'select campaign, code, governorate, names from districts order by campaign, code',
    );
    const statements = await this.database.query<{
      campaign: number;
      version: number;
      locale: string;
      body: string;
    }>('select campaign, version, locale, body from statements');
    const files = await readFiles(this.database);
    return campaigns.map((campaign) => ({
      ...campaign,
      origin: this.settings.baseUrl,
      files: files.filter((one) => one.campaign === campaign.id),
      governorates: new Map(
        governorates.filter((one) => one.campaign === campaign.id).map((one) => [one.code, one]),
      ),
      districts: new Map(
        districts.filter((one) => one.campaign === campaign.id).map((one) => [one.code, one]),
      ),
      everyStatement: new Map(
        statements
          .filter((one) => one.campaign === campaign.id)
          .map((one) => [`${one.version}/${one.locale}`, one.body]),
      ),
      statements: Object.fromEntries(
        statements
          .filter(
            (one) => one.campaign === campaign.id && one.version === campaign.statementVersion,
          )
          .map((one) => [one.locale, one.body]),
      ),
    }));
  }
}
