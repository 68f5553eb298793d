import type { Actor } from '@/lib/access/actor';
import { currentSession } from '@/lib/session';

interface Asked {
  actor: Actor;
  request: Request;
  /** Of the address, where it holds one. */
  id: string;
}

/** A route for whoever is signed in and acts in a role. No redirect: a download answers with a status. */
export function signedIn(answer: (asked: Asked) => Promise<Response>) {
  // An address without a part of its own is given no parts at all.
  return async (request: Request, { params }: { params?: Promise<{ id?: string }> }): Promise<Response> => {
    const session = await currentSession();
    if (!session?.actor || session.mustChangePassword) return new Response('Hãy đăng nhập.', { status: 401 });
    return answer({ actor: session.actor, request, id: (await params)?.id ?? '' });
  };
}
