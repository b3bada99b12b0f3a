import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole HTML document, as it is sent. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}

/** A part of a document, such as is compared with what it was before. */
export function renderPart(part: VNode): string {
  return renderToString(part);
}
