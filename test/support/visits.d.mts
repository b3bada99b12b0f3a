import type { Browser } from '@playwright/test';

export function bytesOfVisit(
  browser: Browser,
  url: string,
): Promise<{ fonts: number; rest: number }>;
