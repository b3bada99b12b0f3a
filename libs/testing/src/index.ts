export { deliverEverythingAgain, rememberAnnouncements } from './announcements.js';
export { eventually } from './eventually.js';
export { freePort } from './free-port.js';
export { freshDatabase, type FreshDatabase } from './fresh-database.js';
export { seeded, shuffle } from './seeded.js';
export { readMail, type ReceivedMail, type SinkAnswer, SmtpSink } from './smtp-sink.js';
export { aSupporter, type Supporter } from './supporter.js';
export { TcpProxy, type Verdict } from './tcp-proxy.js';
export { isFullMatrix, testRedisUrl, testSecrets, testSettings } from './test-settings.js';
