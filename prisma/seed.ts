import { createClient, db } from '@/lib/db';
import { seedDemo } from './demo/demo';
import { seedReference } from './reference';

interface SeedOptions {
  ownerUrl: string;
  appUrl: string;
  appKey: string;
  demo: 'world' | 'accounts' | 'none';
  log: (line: string) => void;
}

/** Reference data always; the demo unless it is switched off. Running it again changes nothing that people have entered. */
export async function seed(options: SeedOptions): Promise<void> {
  // The demo's cases are written through the commands, which read these like the app does.
  process.env.DATABASE_URL = options.appUrl;
  process.env.APP_KEY = options.appKey;
  process.env.NEXTAUTH_SECRET ??= 'not used while seeding';
  const owner = createClient(options.ownerUrl);
  try {
    await seedReference(owner);
    if (options.demo !== 'none') await seedDemo(owner, options.demo, options.log);
  } finally {
    await owner.$disconnect();
    // The demo went through the app's own client: a database that becomes a template must have nobody connected.
    if (options.demo !== 'none') await db().$disconnect();
  }
}
