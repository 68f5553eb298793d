import Link from 'next/link';
import { TabStrip } from './tab-strip';

interface Tab {
  key: string;
  label: string;
}

/** Tabs are addresses: they can be sent, kept and gone back from. */
export function Tabs({
  tabs,
  current,
  base,
  label,
}: {
  tabs: readonly Tab[];
  current: string;
  base: string;
  label: string;
}) {
  return (
    <TabStrip label={label} current={current}>
      {tabs.map((tab) => (
        <Link
          key={tab.key}
          href={`${base}?muc=${tab.key}`}
          aria-current={tab.key === current ? 'page' : undefined}
          scroll={false}
        >
          {tab.label}
        </Link>
      ))}
    </TabStrip>
  );
}
