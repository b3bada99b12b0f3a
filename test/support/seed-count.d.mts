export function seedCount(dataDir: string, slug: string): Promise<void>;
export function addOne(dataDir: string, slug: string, governorate?: string): Promise<void>;
export function onDatabase(
  dataDir: string,
  work: (sql: (text: string, values?: unknown[]) => Promise<unknown>) => Promise<void>,
): Promise<void>;
