/** Debian's PostgreSQL brings pg_dump with it; the embedded one has none, and is newer than Debian's. */
const hasPrograms = /^\d+$/.test(process.env['TEST_POSTGRES'] ?? '');

export const testWithPrograms = hasPrograms ? test : test.skip;
export const testWithoutPrograms = hasPrograms ? test.skip : test;
