import type { NextRequest } from 'next/server';
import { giveCopy, receiveEntry } from '@/lib/offline/receive.server';
import { currentSession } from '@/lib/session';

/** A fixed address, not a server action: a phone that was offline through an update must still be understood. */
export async function GET(request: NextRequest) {
  return giveCopy(await currentSession(), request.nextUrl.searchParams.get('may'));
}

export async function POST(request: NextRequest) {
  return receiveEntry(await currentSession(), await request.json().catch(() => null));
}
