import { SmtpSink } from '@blueheart/testing';
import { Logger } from '@nestjs/common';
import { House, type Office } from './office.spec.js';

/** What each test finds anew: an empty house, a mail server, and an office that uses it. */
export interface PostOffice {
  house: House;
  smtp: SmtpSink;
  office: Office;
}

/** Opens and closes them around the tests of the calling file; what is logged meanwhile is not shown. */
export function usePostOffice(): PostOffice {
  const here = {} as PostOffice;
  beforeAll(async () => {
    Logger.overrideLogger(false);
    here.house = await House.open();
  });
  afterAll(async () => {
    await here.house.close();
    Logger.overrideLogger(['error', 'warn', 'log']);
  });
  beforeEach(async () => {
    await here.house.empty();
    here.smtp = await SmtpSink.start();
    here.office = here.house.openOffice({ smtpUrl: here.smtp.url });
  });
  afterEach(async () => {
    await here.office.timers.beforeApplicationShutdown();
    await here.smtp.stop();
  });
  return here;
}
