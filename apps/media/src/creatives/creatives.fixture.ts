import type { By, Role } from '@blueheart/access';
import type { Event, StaffPartChanged } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { aPng } from '@blueheart/testing';
import { slug, type MediaAlone } from '../media.fixture.js';
import { PeopleService } from '../people/people.service.js';
import type { ApprovalStep } from './approval.rules.js';
import { ApprovalsService } from './approvals.service.js';
import type { CreativeWanted, UploadAbout } from './creative.schema.js';
import { CreativesQueries } from './creatives.queries.js';
import { CreativesService } from './creatives.service.js';
import { UploadService } from './upload.service.js';

type Part = Event<typeof StaffPartChanged>['data'];

let shades = 0;

/** What people do with creatives, as somebody who coordinates; an admin says yes. */
export class Creatives {
  readonly admin: By = this.someone('admin');

  constructor(private readonly media: MediaAlone) {}

  someone(role: Role): By {
    return { actor: { kind: 'staff', id: newId() }, role, campaign: slug };
  }

  make(wanted: Partial<CreativeWanted> = {}): Promise<string> {
    const whole = {
      name: 'Blue heart over the sea',
      kind: 'poster' as const,
      item: null,
      ...wanted,
    };
    return this.media.get(CreativesService).make(this.media.rana, whole);
  }

  upload(
    creative: string,
    about: Partial<UploadAbout> = {},
    {
      bytes = aPng({ shade: (shades += 1) % 256, width: 4 + (shades >> 8) }),
      name = 'poster.png',
      by = this.media.rana,
    } = {},
  ) {
    const whole = { language: 'ar', format: '4×3 m', ...about };
    return this.media.get(UploadService).upload(by, creative, whole, { bytes, name });
  }

  submit(creative: string, version: string): Promise<void> {
    return this.media.get(ApprovalsService).submit(this.media.rana, creative, version);
  }

  /** All that are asked say yes. */
  async approve(creative: string, version: string): Promise<void> {
    await this.submit(creative, version);
    for (const step of ['text', 'law', 'brand'] as const)
      await this.decide(creative, version, step);
  }

  /** A version that may be shown. */
  async approved(about: Partial<UploadAbout> = {}, wanted: Partial<CreativeWanted> = {}) {
    const creative = await this.make(wanted);
    const { id } = await this.upload(creative, about);
    await this.approve(creative, id);
    return { creative, version: id };
  }

  /** What somebody is in the campaign, for media too. */
  known(staff: string, role: Part['role'], at = new Date()): Promise<void> {
    const part = { staff, campaign: slug, role, joined: true, locale: 'ar', personKey: newId() };
    return this.media
      .get(Database)
      .transaction((tx) =>
        this.media.get(PeopleService).keep(tx, { data: { ...part, person: null }, at }),
      );
  }

  /** Works in the campaign as they say; gives their id. */
  async knownAs({ actor, role }: By): Promise<string> {
    const { id } = actor as { id: string };
    await this.known(id, role);
    return id;
  }

  decide(
    creative: string,
    version: string,
    step: ApprovalStep,
    by = this.admin,
    reason?: string,
  ): Promise<void> {
    return this.media.get(ApprovalsService).decide(by, creative, version, {
      step,
      decision: reason === undefined ? 'approved' : 'rejected',
      ...(reason !== undefined && { reason }),
    });
  }

  withdraw(creative: string, version: string) {
    return this.media
      .get(CreativesService)
      .withdraw(this.media.rana, creative, version, 'The number of the hotline was wrong.');
  }

  get(creative: string, by: By = this.media.rana) {
    return this.media.get(CreativesQueries).get(by, creative);
  }
}
