export function seedCount(dataDir: string, slug: string): Promise<void>;
export function addOne(dataDir: string, slug: string, governorate?: string): Promise<void>;
