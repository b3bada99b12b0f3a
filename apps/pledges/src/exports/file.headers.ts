import { locales, negotiateLocale, type Locale } from '@blueheart/i18n';
import type { FastifyRequest } from 'fastify';

export const exportFormats = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

const types: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** How a file is called: in ASCII for all, and in the reader's language. */
export interface FileNames {
  readonly name: string;
  readonly told: string;
}

/**
 * How a browser is told to keep an answer as a file (RFC 6266, RFC 8187), and in which language it is. Nothing that
 * somebody typed is in its names.
 */
export function fileHeaders(
  { name, told }: FileNames,
  format: ExportFormat,
  locale: Locale,
): Record<string, string> {
  return {
    'content-type': types[format],
    'content-disposition': `attachment; filename="${name}.${format}"; filename*=UTF-8''${encoded(`${told}.${format}`)}`,
    'content-language': locale,
    vary: 'accept-language',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  };
}

/** The language that the address asks for, or else the caller's wishes. */
export function localeFor(asked: Locale | undefined, { headers }: FastifyRequest): Locale {
  return asked ?? negotiateLocale(headers['accept-language'], locales, 'en');
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
