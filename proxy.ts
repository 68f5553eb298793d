import { type NextRequest, NextResponse } from 'next/server';

/**
 * Headers for every answer, and one early refusal. Access is never decided here: the doors and row-level security do.
 */
export function proxy(request: NextRequest) {
  if (isCrossSiteWrite(request)) return new NextResponse('Yêu cầu từ trang khác bị từ chối.', { status: 403 });
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const isDev = process.env.NODE_ENV === 'development';
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ''}`,
    // The component library sets style attributes and one style element of theme variables.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    // Without it, workers would fall under script-src, whose 'strict-dynamic' knows no 'self'.
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  // Signed-in pages are never kept by a browser or a proxy: the next person at this desk must not find them.
  response.headers.set('cache-control', 'private, no-store');
  return response;
}

/** A browser says where a request comes from; a write that says nothing at all is not from our pages. */
function isCrossSiteWrite(request: NextRequest): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false;
  const site = request.headers.get('sec-fetch-site');
  if (site) return site !== 'same-origin';
  const origin = request.headers.get('origin');
  return !origin || hostOf(origin) !== request.headers.get('host');
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}

export const config = {
  matcher: [{ source: '/((?!_next/static|icon.svg|favicon.ico|icons/|manifest.webmanifest).*)' }],
};
