import Link from 'next/link';

interface Props {
  rowId: string;
  applicationId: string | undefined;
  isReceivable: boolean;
}

/** From a confirmed line to its application, or to receiving one. */
export function LineApplication({ rowId, applicationId, isReceivable }: Props) {
  if (applicationId)
    return (
      <Link href={`/vay-von/ho-so/${applicationId}`} prefetch={false}>
        Mở hồ sơ vay
      </Link>
    );
  if (!isReceivable) return null;
  return (
    <Link href={`/vay-von/ho-so/moi/${rowId}`} prefetch={false}>
      Nhận hồ sơ vay
    </Link>
  );
}
