import type { FastifyRequest } from 'fastify';
import { fileHeaders, localeFor } from './file.headers.js';

const wishing = (wishes?: string) =>
  ({ headers: { 'accept-language': wishes } }) as Pick<FastifyRequest, 'headers'> as FastifyRequest;

test('the address decides in which language a file is, or else the caller’s wishes', () => {
  expect(localeFor('ar', wishing('fr'))).toBe('ar');
  expect(localeFor(undefined, wishing('de, fr;q=0.8'))).toBe('fr');
  expect(localeFor(undefined, wishing())).toBe('en');
});

test('a file’s name is in ASCII for all, and in the reader’s language for most', () => {
  const names = { name: 'the-count', told: "العدد (l'an)" };
  const { 'content-disposition': disposition } = fileHeaders(names, 'xlsx', 'ar');
  expect(disposition).toMatch(
    /^attachment; filename="the-count.xlsx"; filename\*=UTF-8''[\w%.-]+$/,
  );
});
