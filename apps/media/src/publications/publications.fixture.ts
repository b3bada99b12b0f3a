import type { By } from '@blueheart/access';
import { newId } from '@blueheart/sealing';
import { slug, type MediaAlone } from '../media.fixture.js';
import type { Blocks } from './block.schema.js';
import { PrintsService } from './prints.service.js';
import type { PublicationWanted, TextStep } from './publication.schema.js';
import { PublicationsQueries } from './publications.queries.js';
import { PublicationsService } from './publications.service.js';
import { TextSteps } from './text-steps.service.js';

type Versionless<One> = One extends TextStep ? Omit<One, 'version'> : never;
export type Step = Versionless<TextStep>;

export const words: Blocks = [
  { kind: 'heading', text: 'Nobody is for sale' },
  { kind: 'paragraph', text: 'Law 164 of 2011 punishes trafficking in persons.' },
];
export const lawWords: Blocks = [
  ...words,
  { kind: 'law', text: 'Trafficking is …', source: 'Law 164/2011, article 586.1' },
];

/** What people do with publications: Rana writes, Karim decides. */
export class PublicationsAlone {
  readonly karim: By = {
    actor: { kind: 'staff', id: newId() },
    role: 'coordinator',
    campaign: slug,
  };

  constructor(private readonly media: MediaAlone) {}

  begin(parts: Partial<PublicationWanted> = {}, by = this.media.rana): Promise<string> {
    return this.media.get(PublicationsService).create(by, {
      kind: 'brochure',
      names: { en: 'Nobody is for sale' },
      item: 'brochure',
      sourceLanguage: 'ar',
      ...parts,
    });
  }

  get(id: string, campaign = slug) {
    return this.media.get(PublicationsQueries).get(campaign, id);
  }

  list() {
    return this.media.get(PublicationsQueries).list(slug);
  }

  async write(
    id: string,
    language: string,
    {
      translates = null,
      blocks = words,
      version,
      by = this.media.rana,
    }: { translates?: number | null; blocks?: Blocks; version?: number; by?: By } = {},
  ): Promise<string> {
    const wanted = { translates, blocks, ...(version !== undefined && { version }) };
    const written = await this.media.get(PublicationsService).write(by, id, language, wanted);
    return written.id;
  }

  text(id: string, text: string) {
    return this.media.get(PublicationsQueries).text(slug, id, text);
  }

  async take(id: string, text: string, step: Step, by = this.karim): Promise<void> {
    const { version } = await this.text(id, text);
    await this.media.get(TextSteps).take(by, id, text, { ...step, version });
  }

  /** Written by Rana, submitted, and approved by Karim in all its steps. */
  async approved(
    id: string,
    language: string,
    parts: { translates?: number; blocks?: Blocks } = {},
  ) {
    const text = await this.write(id, language, parts);
    await this.take(id, text, { act: 'submit' });
    for (const step of (await this.text(id, text)).steps)
      await this.take(id, text, { act: 'approve', step });
    return text;
  }

  /** With the artwork that is said of a text, or none. */
  async print(
    id: string,
    texts: readonly string[],
    print: string = newId(),
    artworks: Readonly<Record<string, string>> = {},
  ): Promise<string> {
    await this.media.get(PrintsService).order(this.media.rana, id, {
      id: print,
      producer: 'Cedar Press',
      wantedBy: '2099-12-18',
      currency: 'USD',
      lines: texts.map((text) => ({
        text,
        artwork: artworks[text] ?? '',
        quantity: 600,
        unitCost: 1.25,
      })),
    });
    return print;
  }
}
