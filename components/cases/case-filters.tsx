'use client';

import { NativeSelect, TextInput } from '@mantine/core';
import { useRouter } from 'next/navigation';
import type { FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { optionsOf, orAny } from '@/components/ui/options';
import type { CaseFilterInput } from '@/lib/cases/filter';
import { paramsFromFilter } from '@/lib/cases/filter-address';
import { statusLabels } from '@/lib/cases/lifecycle';
import { groupLabels, workLabels } from '@/lib/followups/vocabulary';
import styles from './case-filters.module.css';

const groups = {
  ...Object.fromEntries(Object.entries(groupLabels).map(([k, v]) => [k, `${k} · ${v}`])),
  NONE: 'Chưa phân nhóm',
};
const works = { ...workLabels, UNKNOWN: 'Chưa ghi nhận' };

interface Props {
  filter: CaseFilterInput;
  hamlets: readonly string[];
}

/** The filter as a sentence of choices; every choice is in the address, so that a list can be sent and kept. */
export function CaseFilters({ filter, hamlets }: Props) {
  const router = useRouter();
  function apply(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const { sort, descending, communeId, difficulty, overdue, neglected, officerId, tag } = filter;
    const params = paramsFromFilter({ sort, descending, communeId, difficulty, overdue, neglected, officerId, tag });
    for (const name of ['q', 'trangthai', 'nhom', 'viec', 'thon']) {
      const value = String(given.get(name) ?? '').trim();
      if (value) params.set(name, value);
    }
    router.push(`/ho-so?${params}`);
  }
  const submit = (event: React.ChangeEvent<HTMLSelectElement>) => event.currentTarget.form?.requestSubmit();
  const single = (values: readonly string[] | undefined) => (values?.length === 1 ? (values[0] ?? '') : '');
  return (
    <search>
      <form key={paramsFromFilter(filter).toString()} className={styles.filters} onSubmit={apply}>
        <TextInput
          name="q"
          defaultValue={filter.q ?? ''}
          aria-label="Tìm hồ sơ"
          placeholder="Tên, CCCD, số hồ sơ"
          className={styles.q}
        />
        <NativeSelect
          name="trangthai"
          aria-label="Trạng thái"
          defaultValue={single(filter.status)}
          onChange={submit}
          data={orAny('Mọi trạng thái', optionsOf(statusLabels))}
        />
        <NativeSelect
          name="nhom"
          aria-label="Nhóm"
          defaultValue={single(filter.group)}
          onChange={submit}
          data={orAny('Mọi nhóm', optionsOf(groups))}
        />
        <NativeSelect
          name="viec"
          aria-label="Việc làm"
          defaultValue={single(filter.work)}
          onChange={submit}
          data={orAny('Mọi tình trạng việc làm', optionsOf(works))}
        />
        <NativeSelect
          name="thon"
          aria-label="Thôn"
          defaultValue={filter.hamlet ?? ''}
          onChange={submit}
          data={[{ value: '', label: 'Mọi thôn' }, ...hamlets.map((h) => ({ value: h, label: h }))]}
        />
        <div className={styles.buttons}>
          <Button type="submit" variant="default">
            Tìm
          </Button>
          <a className={styles.link} href="/ho-so">
            Bỏ lọc
          </a>
        </div>
      </form>
    </search>
  );
}
