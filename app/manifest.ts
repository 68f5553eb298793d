import type { MetadataRoute } from 'next';

const icon = (size: number, purpose: 'any' | 'maskable') => ({
  src: `/icons/${purpose === 'any' ? 'icon' : 'maskable'}-${size}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

/** Lets an officer put An Cư on the phone's first screen. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'An Cư – Tái hòa nhập cộng đồng',
    short_name: 'An Cư',
    description: 'Quản lý công tác tái hòa nhập cộng đồng',
    lang: 'vi',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#fbfaf6',
    theme_color: '#0e5a5a',
    icons: [icon(192, 'any'), icon(512, 'any'), icon(192, 'maskable'), icon(512, 'maskable')],
  };
}
