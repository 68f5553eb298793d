/** What a spreadsheet puts on the clipboard: cells by tab, rows by line, a cell with either inside in quotation marks. */
export function readPasted(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    row.push(cell.trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.some((one) => one !== '')) rows.push(row);
    row = [];
  };
  const plain = text.replace(/\r\n?/g, '\n');
  for (let i = 0; i < plain.length; i += 1) {
    const character = plain[i] ?? '';
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (plain[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else isQuoted = false;
    } else if (character === '"' && cell === '') isQuoted = true;
    else if (character === '\t') endCell();
    else if (character === '\n') endRow();
    else cell += character;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

const quoted = (cell: string) => (/[";\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The pasted rows as a file of one sheet, so that they go the very same way as a file. */
export function pastedFile(rows: readonly (readonly string[])[], name: string): File {
  const width = Math.max(...rows.map((row) => row.length), 2);
  const lines = rows.map((row) => Array.from({ length: width }, (_, i) => quoted(row[i] ?? '')).join(';'));
  return new File([`\uFEFF${lines.join('\r\n')}\r\n`], name, { type: 'text/csv' });
}
