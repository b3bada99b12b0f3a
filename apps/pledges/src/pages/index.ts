export { CampaignPage } from './campaign.page.js';
export { ConfirmPage } from './confirm.page.js';
export { InformationPage } from './information.page.js';
export { MomentPage } from './moment.page.js';
export { NotMePage } from './not-me.page.js';
export { ThanksPage } from './thanks.page.js';
export { BusyPage, ErrorPage, NotFoundPage } from './trouble.pages.js';
export * from './views.js';
