import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  // On every answer, static files too; what depends on the request (CSP nonce, no-store) is in proxy.ts.
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Referrer-Policy', value: 'no-referrer' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
        { key: 'Strict-Transport-Security', value: 'max-age=31536000' },
      ],
    },
  ],
  reactStrictMode: true,
  images: { unoptimized: true },
  serverExternalPackages: ['@node-rs/argon2', 'docx', 'pdfmake', 'pg'],
  experimental: {
    serverActions: { bodySizeLimit: '12mb' },
    optimizePackageImports: ['@mantine/core', '@mantine/hooks'],
  },
  // A clone may lie below a folder that has a lockfile of its own: name the root, so that Next does not guess.
  turbopack: { root: path.dirname(fileURLToPath(import.meta.url)) },
  // Types are checked once, by `tsc` in `npm test`; `next build` would do the same work on every start.
  typescript: { ignoreBuildErrors: true },
};

export default config;
