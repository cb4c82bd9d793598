/**
 * A TrueType file with one of its tables taken from another file; unchanged where either has none.
 * Checksums are left as they were: the next tool to write the file makes them anew.
 */
export function withTable(font: Buffer, tag: string, other: Buffer): Buffer {
  const place = recordOf(font, tag);
  const source = recordOf(other, tag);
  if (place === undefined || source === undefined) return font;
  const start = other.readUInt32BE(source + OFFSET);
  const table = other.subarray(start, start + other.readUInt32BE(source + LENGTH));
  // At the end, on a multiple of four bytes.
  const joined = Buffer.concat([font, Buffer.alloc(-font.length & 3), table]);
  joined.writeUInt32BE(joined.length - table.length, place + OFFSET);
  joined.writeUInt32BE(table.length, place + LENGTH);
  return joined;
}

/** Where the directory of a file tells of a table. */
function recordOf(font: Buffer, tag: string): number | undefined {
  return Array.from({ length: font.readUInt16BE(4) }, (_, i) => HEADER + i * RECORD).find(
    (at) => font.toString('latin1', at, at + 4) === tag,
  );
}

// https://learn.microsoft.com/typography/opentype/spec/otff#table-directory
const HEADER = 12;
const RECORD = 16;
const OFFSET = 8;
const LENGTH = 12;
