import zlib from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { READ_LIMITS } from '@/lib/imports/read/workbook';
import { RefusalError } from '@/lib/imports/refusal';

const UNSAFE_NAME = /relative path|absolute path|invalid characters in fileName/;

/** The parts of a zip held in memory. Nothing is ever written to disk; every byte is counted and its CRC held. */
export class ZipArchive {
  private inflated = 0;

  private constructor(
    private readonly file: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(bytes: Buffer): Promise<ZipArchive> {
    try {
      const file = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
      const entries = new Map<string, Entry>();
      for await (const entry of file.eachEntry()) {
        const key = entry.fileName.toLowerCase();
        // Two parts of one name: a preview and an import could read different people.
        if (entries.has(key) || entries.size >= READ_LIMITS.zipEntries) throw new RefusalError('F_CORRUPT');
        if (/(^|[\\/])\.\.([\\/]|$)/.test(entry.fileName)) throw new RefusalError('F_ZIP_PATH');
        if (entry.isEncrypted()) throw new RefusalError('F_PASSWORD');
        entries.set(key, entry);
      }
      return new ZipArchive(file, entries);
    } catch (error) {
      if (error instanceof RefusalError) throw error;
      const unsafe = error instanceof Error && UNSAFE_NAME.test(error.message);
      throw new RefusalError(unsafe ? 'F_ZIP_PATH' : 'F_CORRUPT');
    }
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  /** Inflates one part chunk by chunk. The sizes that the directory claims are never believed. */
  async read(name: string, onChunk: (chunk: Uint8Array) => void): Promise<void> {
    const entry = this.entries.get(name.toLowerCase());
    if (entry === undefined) throw new RefusalError('F_CORRUPT');
    try {
      const stream = await this.file.openReadStreamPromise(entry);
      let crc = 0;
      for await (const chunk of stream) {
        if (!(chunk instanceof Uint8Array)) throw new RefusalError('F_CORRUPT');
        this.inflated += chunk.length;
        if (this.inflated > READ_LIMITS.inflatedBytes) throw new RefusalError('F_TOO_LARGE_UNZIPPED');
        crc = zlib.crc32(chunk, crc);
        onChunk(chunk);
      }
      if (crc !== entry.crc32) throw new RefusalError('F_CORRUPT');
    } catch (error) {
      throw error instanceof RefusalError ? error : new RefusalError('F_CORRUPT');
    }
  }
}
