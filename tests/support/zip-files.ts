import { inflateRawSync } from "node:zlib";

/** The files in a zip archive as text, by name, from its directory at the end. */
export function filesIn(archive: Buffer): Record<string, string> {
  const files: Record<string, string> = {};
  let at = archive.readUInt32LE(archive.lastIndexOf("PK\x05\x06", undefined, "latin1") + 16);
  while (archive.readUInt32LE(at) === 0x02014b50) {
    const [nameSize, local] = [archive.readUInt16LE(at + 28), archive.readUInt32LE(at + 42)];
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const body = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    files[archive.toString("utf8", at + 46, at + 46 + nameSize)] = (
      archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(body) : body
    ).toString();
    at += 46 + nameSize + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return files;
}
