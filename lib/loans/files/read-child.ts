/** Reads one file of the bank's in a process of its own, as lib/imports/analyse-child.ts does a register. Started by read-apart.server.ts alone. */
import { analyseLoanFile } from '@/lib/loans/files/analyse';
import type { LoanChildMessage, LoanChildRequest } from '@/lib/loans/files/child-messages';

const rowsPerMessage = 1_000;

const tell = (message: LoanChildMessage) =>
  new Promise<void>((resolve, reject) =>
    process.send?.(message, (error: Error | null) => (error ? reject(error) : resolve())),
  );

async function wholeInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function analyse({ fileName, options }: LoanChildRequest): Promise<void> {
  const result = await analyseLoanFile(await wholeInput(), fileName, options);
  if (result.refused) return tell({ kind: 'refused', refusal: result });
  const { rows, ...reading } = result;
  for (let from = 0; from < rows.length; from += rowsPerMessage) {
    await tell({ kind: 'rows', rows: rows.slice(from, from + rowsPerMessage) });
  }
  return tell({ kind: 'done', reading });
}

// The server that asked is gone: nobody waits for the answer.
process.once('disconnect', () => process.exit(1));
process.once('message', (request: LoanChildRequest) => {
  analyse(request).then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error);
      process.exit(70);
    },
  );
});
