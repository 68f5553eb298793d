import { redirect } from 'next/navigation';
import { homeOf } from '@/components/shell/navigation';
import { requireActor } from '@/lib/session';

export default async function Home() {
  redirect(homeOf((await requireActor()).role));
}
