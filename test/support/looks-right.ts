import { expect, type Page } from '@playwright/test';
import { spills } from '../browser/looks.js';
import { violationsOn } from './axe.js';

/** What is on the screen now is for everyone, and nothing of it stands out sideways. */
export async function looksRight(page: Page, where: string): Promise<void> {
  const found = { axe: await violationsOn(page), spilled: await page.evaluate(spills) };
  expect.soft(found, where).toEqual({ axe: [], spilled: [] });
}
