/** What a reading process does around its reading; its other side is read-apart.server.ts. */
interface Asked<Request, Message> {
  request: Request;
  /** The file, whole, from standard input. */
  readFile: () => Promise<Buffer>;
  tell: (message: Message) => Promise<void>;
}

const rowsPerMessage = 1_000;

/** Hears one request, answers it in messages, and ends. */
export function answerApart<Request, Message>(answer: (asked: Asked<Request, Message>) => Promise<void>): void {
  // The server that asked is gone: nobody waits for the answer.
  process.once('disconnect', () => process.exit(1));
  process.once('message', (request: Request) => {
    answer({ request, readFile, tell }).then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(70);
      },
    );
  });
}

/** Many rows go in portions: one message is copied whole on both sides. */
export function* inPortions<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let from = 0; from < rows.length; from += rowsPerMessage) yield rows.slice(from, from + rowsPerMessage);
}

async function readFile(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const tell = (message: unknown) =>
  new Promise<void>((resolve, reject) =>
    process.send?.(message, (error: Error | null) => (error ? reject(error) : resolve())),
  );
