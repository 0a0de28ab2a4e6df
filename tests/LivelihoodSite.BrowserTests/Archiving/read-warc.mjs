// Prints one line of JSON a record of a WARC file, read by warcio (which knows nothing of the program that wrote it).
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { WARCParser } from "warcio";

const parser = new WARCParser(createReadStream(process.argv[2]));
for await (const record of parser) {
  const payload = await record.readFully(false);
  console.log(
    JSON.stringify({
      version: record.warcHeaders.statusline,
      type: record.warcType,
      id: record.warcHeader("WARC-Record-ID"),
      date: record.warcDate,
      url: record.warcTargetURI,
      length: record.warcContentLength,
      said: record.warcHeader("WARC-Payload-Digest"),
      sha256: createHash("sha256").update(payload).digest("hex"),
      offset: parser.offset,
    }),
  );
}
