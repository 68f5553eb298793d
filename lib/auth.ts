import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { openSession, openSessionForSubject } from '@/lib/sign-in';

/** The address a request came from; behind a proxy, the last hop the proxy wrote. */
function addressOf(headers: Record<string, unknown> | undefined): string {
  const forwarded = headers?.['x-forwarded-for'];
  return typeof forwarded === 'string' ? (forwarded.split(',').at(-1)?.trim() ?? 'unknown') : 'unknown';
}

const credentials = CredentialsProvider({
  name: 'Mật khẩu',
  credentials: { username: {}, password: {} },
  authorize: async (given, request) => {
    const username = given?.username?.trim() ?? '';
    const password = given?.password ?? '';
    if (!username || !password || username.length > 100 || password.length > 200) return null;
    const session = await openSession(username, password, addressOf(request.headers));
    return session && { id: session.userId, sid: session.sid };
  },
});

function oidcProvider() {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID) return [];
  return [
    {
      id: 'oidc',
      name: OIDC_NAME,
      type: 'oauth' as const,
      wellKnown: `${OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
      authorization: { params: { scope: 'openid profile' } },
      idToken: true,
      checks: ['pkce' as const, 'state' as const, 'nonce' as const],
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET ?? '',
      profile: (profile: { sub: string }) => ({ id: profile.sub }),
    },
  ];
}

/**
 * next-auth with a JWT that carries nothing but the id of a session row: every request asks the database whether that
 * row still lives, so signing out, disabling, demoting or a new password takes effect at once.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: env().SESSION_MAX_HOURS * 3600 },
    pages: { signIn: '/dang-nhap', error: '/dang-nhap' },
    providers: [credentials, ...oidcProvider()],
    callbacks: {
      signIn: async ({ user, account }) => {
        if (account?.provider !== 'oidc') return true;
        const session = await openSessionForSubject(account.providerAccountId);
        if (!session) return false;
        user.sid = session.sid;
        return true;
      },
      jwt: ({ token, user }) => (user ? { sid: user.sid } : { sid: token.sid }),
      session: ({ session, token }) => ({ expires: session.expires, sid: token.sid }),
    },
    events: {
      signOut: async ({ token }) => {
        if (token?.sid) await db().$queryRaw`SELECT app.close_session(${token.sid}::uuid, 'sign-out')::text`;
      },
    },
  };
}
