/** Just enough of the OLE container (.xls, encrypted .xlsx) to tell why a file is refused. */

export const OLE_SIGNATURE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
/** BIFF8 record BOF (0x0809, 16 bytes, version 0x0600, kind 'workbook globals'). */
const WORKBOOK_START = Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]);
const RECORD_FILEPASS = 0x002f;
const RECORD_EOF = 0x000a;
const MAX_RECORDS = 10_000;

function hasFilePassRecord(bytes: Buffer): boolean {
  let offset = bytes.indexOf(WORKBOOK_START);
  if (offset < 0) return false;
  for (let count = 0; count < MAX_RECORDS && offset + 4 <= bytes.length; count += 1) {
    const type = bytes.readUInt16LE(offset);
    if (type === RECORD_FILEPASS) return true;
    if (type === RECORD_EOF) return false;
    offset += 4 + bytes.readUInt16LE(offset + 2);
  }
  return false;
}

export function refusalForOle(bytes: Buffer): 'F_PASSWORD' | 'F_UNSUPPORTED_FORMAT' {
  return bytes.includes(ENCRYPTED_PACKAGE) || hasFilePassRecord(bytes) ? 'F_PASSWORD' : 'F_UNSUPPORTED_FORMAT';
}
