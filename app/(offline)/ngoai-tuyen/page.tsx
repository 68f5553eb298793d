import type { Metadata } from 'next';
import { OfflineScreen } from '@/components/offline/offline-screen';

export const metadata: Metadata = { title: 'Khi mất mạng' };

export default function OfflinePage() {
  return <OfflineScreen />;
}
