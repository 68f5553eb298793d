import Link from 'next/link';
import type { ReactNode } from 'react';
import type { FormAction } from '@/components/form/form-action';
import { AddBoardMember, EndBoardMember, EndMember } from '@/components/models/member-forms';
import { Merge, Replicate, TakeStep } from '@/components/models/step-forms';
import { Evaluate, HoldActivity, PlanActivity, RecordMoney, ReverseMoney } from '@/components/models/work-forms';
import { Card } from '@/components/ui/card';
import { formatDate, todayInVietnam } from '@/lib/dates';
import type { ModelView } from '@/lib/models/read';
import { shownDong } from '@/lib/money';
import styles from './models.module.css';

export interface ModelActions {
  takeStep: FormAction;
  replicate: FormAction;
  merge: FormAction;
  addBoard: FormAction;
  endBoard: FormAction;
  endMember: FormAction;
  planActivity: FormAction<{ activityId: string; isHeld: boolean }>;
  holdActivity: FormAction;
  recordMoney: FormAction;
  reverseMoney: FormAction;
  evaluate: FormAction;
}

/** What may be done; the key stands in the address, so that one form is open at a time and can be sent on. */
const offered = {
  'hoat-dong': { label: 'Ghi hoạt động', may: (m: ModelView) => m.may.work },
  'thu-chi': { label: 'Ghi thu, chi', may: (m: ModelView) => m.may.work },
  'danh-gia': { label: 'Đánh giá', may: (m: ModelView) => m.may.work && m.criteria.length > 0 },
  buoc: { label: 'Ghi bước của mô hình', may: (m: ModelView) => m.may.steps.length > 0 },
  'nhan-rong': { label: 'Nhân rộng', may: (m: ModelView) => m.may.replicate },
  'sap-nhap': { label: 'Sáp nhập', may: (m: ModelView) => m.may.merge && m.others.length > 0 },
  'ban-dieu-hanh': { label: 'Thêm ban điều hành', may: (m: ModelView) => m.may.change },
} as const;
type Key = keyof typeof offered;
const keys = Object.keys(offered) as Key[];

interface Props {
  model: ModelView;
  /** As the address says: what is to be done, and to which row. */
  asked: unknown;
  row: unknown;
  actions: ModelActions;
}

export function ModelWork({ model, asked, row, actions }: Props) {
  const shown = keys.filter((key) => offered[key].may(model));
  const current = shown.find((key) => key === asked) ?? null;
  const form = current ? formOf(current, model, actions) : formOfRow(model, asked, row, actions);
  if (shown.length === 0 && !form) return null;
  return (
    <section id="viec">
      <Card title="Việc tiếp theo">
        <nav className={styles.steps} aria-label="Việc tiếp theo">
          {shown.map((key) => (
            <Link
              key={key}
              href={key === current ? `/mo-hinh/${model.id}` : `/mo-hinh/${model.id}?viec=${key}`}
              aria-current={key === current ? 'true' : undefined}
              scroll={false}
              prefetch={false}
            >
              {offered[key].label}
            </Link>
          ))}
        </nav>
        {form && <div className={styles.form}>{form}</div>}
      </Card>
    </section>
  );
}

function formOf(key: Key, model: ModelView, actions: ModelActions): ReactNode {
  const common = { modelId: model.id, version: model.version, today: formatDate(todayInVietnam()) };
  switch (key) {
    case 'hoat-dong':
      return <PlanActivity key={key} {...common} action={actions.planActivity} />;
    case 'thu-chi':
      return <RecordMoney key={key} {...common} action={actions.recordMoney} />;
    case 'danh-gia':
      return <Evaluate key={key} {...common} action={actions.evaluate} criteria={model.criteria} />;
    case 'buoc':
      return <TakeStep key={key} {...common} action={actions.takeStep} steps={model.may.steps} />;
    case 'nhan-rong':
      return <Replicate key={key} {...common} action={actions.replicate} name={model.name} units={model.units} />;
    case 'sap-nhap':
      return <Merge key={key} {...common} action={actions.merge} others={model.others} />;
    case 'ban-dieu-hanh':
      return <AddBoardMember key={key} {...common} action={actions.addBoard} />;
  }
}

/** What is done to one row of a list below: asked for by the link beside it. */
function formOfRow(model: ModelView, asked: unknown, row: unknown, actions: ModelActions): ReactNode {
  const today = formatDate(todayInVietnam());
  const { id: modelId, version, may } = model;
  const member = model.members.find((m) => m.id === row && m.leftOn === null);
  if (asked === 'thoi' && member && may.change)
    return (
      <EndMember
        {...{ modelId, today, memberId: member.id, version: member.version, name: member.name }}
        action={actions.endMember}
      />
    );
  const onBoard = model.board.find((b) => b.id === row && b.validTo === null);
  if (asked === 'thoi-ban' && onBoard && may.change)
    return (
      <EndBoardMember
        {...{ modelId, version, today, boardMemberId: onBoard.id, name: onBoard.fullName }}
        action={actions.endBoard}
      />
    );
  const activity = model.activities.find((a) => a.id === row);
  if (asked === 'ket-qua' && activity && may.work)
    return (
      <HoldActivity
        modelId={modelId}
        action={actions.holdActivity}
        activity={{
          ...{ id: activity.id, title: activity.title, version: activity.version, place: activity.place ?? '' },
          heldOn: formatDate(activity.heldOn ?? activity.plannedOn),
          ...{ result: activity.result ?? '', attendance: String(activity.attendance ?? '') },
        }}
        members={model.members.filter((m) => m.leftOn === null)}
        came={activity.memberIds}
      />
    );
  const line = model.money.find((m) => m.id === row && !m.isReversal && !m.isReversed);
  if (asked === 'huy' && line && may.change)
    return (
      <ReverseMoney
        {...{ modelId, today, moneyId: line.id }}
        label={`${formatDate(line.happenedOn)} · ${shownDong(line.amount)} · ${line.source}`}
        action={actions.reverseMoney}
      />
    );
  return null;
}
