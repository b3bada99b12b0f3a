export { CampaignPage } from './campaign.page.js';
export { ConfirmPage } from './confirm.page.js';
export { HowWeCountPage } from './how-we-count.page.js';
export { InformationPage } from './information.page.js';
export { NotMePage } from './not-me.page.js';
export { SchoolsPage } from './schools.page.js';
export { ThanksPage } from './thanks.page.js';
export { BusyPage, ErrorPage, NotFoundPage } from './trouble.pages.js';
export * from './views.js';
