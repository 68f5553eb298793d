import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import {
  addBoardMemberAction,
  endBoardMemberAction,
  endModelMemberAction,
  evaluateModelAction,
  holdActivityAction,
  mergeModelAction,
  planActivityAction,
  recordModelMoneyAction,
  replicateModelAction,
  reverseModelMoneyAction,
  takeModelStepAction,
} from '@/app/(app)/mo-hinh/actions';
import { Activities } from '@/components/models/activities';
import { Evaluations } from '@/components/models/evaluations';
import { Members } from '@/components/models/members';
import { ModelFacts } from '@/components/models/model-facts';
import { ModelWork } from '@/components/models/model-work';
import styles from '@/components/models/models.module.css';
import { Money } from '@/components/models/money';
import { Family, Headline, Story } from '@/components/models/story';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { getModel } from '@/lib/models/queries';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Mô hình' };

const actions = {
  takeStep: takeModelStepAction,
  replicate: replicateModelAction,
  merge: mergeModelAction,
  addBoard: addBoardMemberAction,
  endBoard: endBoardMemberAction,
  endMember: endModelMemberAction,
  planActivity: planActivityAction,
  holdActivity: holdActivityAction,
  recordMoney: recordModelMoneyAction,
  reverseMoney: reverseModelMoneyAction,
  evaluate: evaluateModelAction,
};

export default async function ModelPage({ params, searchParams }: PageProps<'id'>) {
  const found = await getModel(await requireActor(), { modelId: (await params).id });
  if (!found.ok) notFound();
  const model = found.value;
  const { viec, dong } = await searchParams;
  return (
    <>
      <PageHeader
        title={model.name}
        context={[model.typeName, model.unitName, model.place].filter(Boolean).join(' · ')}
        back={{ href: '/mo-hinh', label: 'Mô hình' }}
        action={
          model.may.work && <LinkButton href={`/mo-hinh/${model.id}?viec=hoat-dong#viec`}>Ghi hoạt động</LinkButton>
        }
      />
      <div className={stack.stack}>
        <Headline model={model} />
        {model.health === 'ON_PAPER' && (
          <Notice tone="attention">
            Có thành viên nhưng {model.quietMonths} tháng qua không có hoạt động nào được ghi. Ghi kết quả nếu đã tổ
            chức; nếu không, lập kế hoạch một buổi, củng cố hoặc dừng mô hình.
          </Notice>
        )}
        <ModelWork model={model} asked={viec} row={dong} actions={actions} />
        {model.isCountOnly ? (
          <Notice>Mô hình này chỉ có số liệu thống kê: loại, nơi và ngày, không có hồ sơ.</Notice>
        ) : (
          <div className={styles.columns}>
            <div className={stack.stack}>
              <Story model={model} />
              <Evaluations model={model} />
              <Family model={model} />
              <Money model={model} />
            </div>
            <div className={stack.stack}>
              <Members model={model} />
              <Activities model={model} />
              <ModelFacts model={model} />
            </div>
          </div>
        )}
      </div>
    </>
  );
}
