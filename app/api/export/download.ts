import { attachment } from "@/lib/services/export/file-name";

type File = { filename: string; type: string; content: ReadableStream<Uint8Array> };

/** A file that the browser saves under its own name. */
export const download = ({ filename, type, content }: File) => ({
  body: content,
  type,
  headers: { "content-disposition": attachment(filename) },
});
