/** Where a file grows until it is whole. */
export type FileSink = {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  finish(): Promise<Blob>;
  discard(): Promise<void>;
};

const PREFIX = "export-";
/** So much of a file is handed over to the browser at a time. */
const PIECE = 4_000_000;

/** Pieces that the browser may put where it likes; the page holds the last one only. */
const inPieces = (): FileSink => {
  let whole: Blob[] = [];
  let last: Uint8Array<ArrayBuffer>[] = [];
  let held = 0;
  const fold = () => {
    whole.push(new Blob(last));
    last = [];
    held = 0;
  };
  return {
    write: async (bytes) => {
      last.push(bytes);
      held += bytes.length;
      if (held >= PIECE) fold();
    },
    finish: async () => {
      fold();
      return new Blob(whole);
    },
    discard: async () => {
      whole = [];
      last = [];
    },
  };
};

/** Files of earlier exports; one that another tab is still writing cannot be removed. */
const tidy = async (folder: FileSystemDirectoryHandle) => {
  for await (const name of folder.keys())
    if (name.startsWith(PREFIX)) await folder.removeEntry(name).catch(() => undefined);
};

const onDisk = async (): Promise<FileSink> => {
  const folder = await navigator.storage.getDirectory();
  await tidy(folder);
  const name = `${PREFIX}${crypto.randomUUID()}`;
  const handle = await folder.getFileHandle(name, { create: true });
  const file = await handle.createWritable();
  return {
    write: (bytes) => file.write(bytes),
    finish: async () => {
      await file.close();
      return handle.getFile();
    },
    discard: async () => {
      await file.abort().catch(() => undefined);
      await folder.removeEntry(name).catch(() => undefined);
    },
  };
};

/** A file on the browser's own disk, so that the page need not hold it; in pieces where there is none. */
export const openSink = (): Promise<FileSink> => onDisk().catch(inPieces);
