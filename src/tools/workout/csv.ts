/**
 * Rows as a file of comma-separated values (RFC 4180), which spreadsheets open as UTF-8. A cell that a
 * spreadsheet would take for a formula starts with an apostrophe instead (OWASP, CSV injection).
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

const BYTE_ORDER_MARK = '\ufeff';

function cell(text: string): string {
  const harmless = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
