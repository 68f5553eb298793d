import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import styles from '@/components/models/models.module.css';
import { TaskList } from '@/components/steering/task-list';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import stack from '@/components/ui/stack.module.css';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';
import { listTasks } from '@/lib/steering/tasks/queries';
import { listTasksSchema, type TaskView, taskStates, taskViews } from '@/lib/steering/tasks/schema';

export const metadata: Metadata = { title: 'Nhiệm vụ' };

const emptyWords = {
  mine: 'Nhiệm vụ do cấp trên hoặc hội nghị giao cho đơn vị của bạn hiện ở đây, việc đến hạn trước xếp trước.',
  given: 'Giao nhiệm vụ tại hội nghị, hoặc bằng nút Giao nhiệm vụ.',
  all: 'Chưa có nhiệm vụ nào trong địa bàn.',
} as const satisfies Record<TaskView, string>;

export default async function TasksPage({ searchParams }: PageProps) {
  const { xem, tt, trang } = await searchParams;
  const { view, state } = listTasksSchema
    .catch({ view: 'mine', state: 'open', page: 1 })
    .parse({ view: xem ?? 'mine', state: tt ?? 'open' });
  const page = Math.max(1, Number(trang) || 1);
  const list = await listTasks(await requireActor(), { view, state, page });
  if (!list.ok) notFound();
  const { rows, total, pageSize, counts, maySteer } = list.value;
  const countOf: Readonly<Record<string, number>> = counts;
  return (
    <>
      <PageHeader
        title="Nhiệm vụ"
        context="Việc được giao từ hội nghị và văn bản: ai làm, hạn nào, đã có kết quả chưa."
        action={maySteer && <LinkButton href="/nhiem-vu/giao">Giao nhiệm vụ</LinkButton>}
      />
      <div className={stack.stack}>
        <nav className={styles.steps} aria-label="Nhiệm vụ của ai">
          {Object.entries(taskViews).map(([key, label]) => (
            <Link
              key={key}
              href={`/nhiem-vu?xem=${key}&tt=${state}`}
              aria-current={key === view ? 'true' : undefined}
              prefetch={false}
            >
              {label}
            </Link>
          ))}
        </nav>
        <nav className={styles.links} aria-label="Tình trạng">
          {Object.entries(taskStates).map(([key, label]) => (
            <Link
              key={key}
              href={`/nhiem-vu?xem=${view}&tt=${key}`}
              aria-current={key === state ? 'true' : undefined}
              prefetch={false}
            >
              {label}
              {countOf[key] === undefined ? '' : ` ${countOf[key]}`}
            </Link>
          ))}
        </nav>
        {rows.length === 0 ? (
          <EmptyState title="Không có nhiệm vụ nào ở mục này">{emptyWords[view]}</EmptyState>
        ) : (
          <TaskList tasks={rows} />
        )}
      </div>
      <Pager {...{ page, pageSize, total }} href={(n) => `/nhiem-vu?xem=${view}&tt=${state}&trang=${n}`} />
    </>
  );
}
