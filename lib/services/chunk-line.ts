import "server-only";

export type Priority = "interactive" | "background";

/**
 * What came of a piece of work: done, done by others before (which tells nothing of Feishu), failed for
 * want of an answer, or in somebody else's hands.
 */
export type Outcome = "done" | "known" | "unanswered" | "later";

type Piece = {
  employeeIds: readonly string[];
  /** Pieces of one size take equally long when nothing is in their way. */
  size: number;
  /** Never rejects. Does the same work however often it is run until it is not `later`. */
  run(priority: Priority): Promise<Outcome>;
};

/** Calls of background work under way: few at first, more while Feishu keeps up, fewer when it does not. */
const AT_FIRST = 8;
const LEAST = 4;
const MOST = 64;
/** While somebody waits for an answer of their own. */
const BESIDE_SOMEBODY = 1;
const LATER_MS = 250;
/** While more than so many wait, nobody looks for further work. */
const ENOUGH = 16;
/** What was quickest once may be out of reach later: it is forgotten by so much with every answer. */
const FORGETTING = 1.002;

/** How many of those running only wait for each other, by how much longer than the quickest one took. */
const openWatch = () => {
  const quickest = new Map<number, number>();
  return (size: number, took: number, running: number): number => {
    const best = Math.min(took, (quickest.get(size) ?? took) * FORGETTING);
    quickest.set(size, best);
    return took === 0 ? 0 : running * (1 - best / took);
  };
};

/**
 * Background work waits its turn here, so that a slow Feishu is not asked more and more while it
 * answers less and less, and a busy machine not beyond the time in which it can read the answers.
 * What somebody looks at does not wait.
 */
export const openLine = (laterMs = LATER_MS, now = () => performance.now()) => {
  const inEachOthersWay = openWatch();
  let waiting: Piece[] = [];
  let running = 0;
  let most = AT_FIRST;
  let attended = 0;
  const wanting: (() => void)[] = [];

  const advance = () => {
    while (running < (attended > 0 ? BESIDE_SOMEBODY : most)) {
      const piece = waiting.shift();
      if (!piece) return;
      running += 1;
      const begun = now();
      void piece.run("background").then((outcome) => ended(piece, outcome, now() - begun));
      tellOfRoom();
    }
  };
  const tellOfRoom = () => {
    if (waiting.length <= ENOUGH) for (const go of wanting.splice(0)) go();
  };
  const grown = (piece: Piece, took: number) => {
    const crowded = inEachOthersWay(piece.size, took, running) >= AT_FIRST;
    if (!crowded) return Math.min(MOST, most + 1);
    return Math.max(Math.min(most, AT_FIRST), most - 1);
  };
  const ended = (piece: Piece, outcome: Outcome, took: number) => {
    if (outcome === "done") most = grown(piece, took);
    running -= 1;
    if (outcome === "unanswered") most = Math.max(LEAST, Math.floor(most / 2));
    if (outcome === "later") setTimeout(() => join(piece), laterMs).unref();
    advance();
  };
  const join = (piece: Piece) => {
    waiting.push(piece);
    advance();
  };

  return {
    add(piece: Piece, priority: Priority): void {
      if (priority === "interactive") void piece.run(priority);
      else join(piece);
    },
    /** Ends once so few wait that further work may be looked for. */
    room: (): Promise<void> =>
      new Promise((go) => {
        wanting.push(go);
        tellOfRoom();
      }),
    /**
     * Somebody waits for this, and it does not wait for the line: until it ends, and `afterMs` longer,
     * hardly any piece begins.
     */
    async attend<T>(work: () => Promise<T>, afterMs = 0): Promise<T> {
      attended += 1;
      const leave = () => {
        attended -= 1;
        advance();
      };
      try {
        return await work();
      } finally {
        if (afterMs > 0) setTimeout(leave, afterMs);
        else leave();
      }
    },
    /** Somebody looks at these people now: what still waits for them begins at once. */
    hurry(employeeIds: readonly string[]): void {
      const wanted = new Set(employeeIds);
      const isWanted = (piece: Piece) => piece.employeeIds.some((id) => wanted.has(id));
      const hurried = waiting.filter(isWanted);
      if (hurried.length === 0) return;
      waiting = waiting.filter((piece) => !isWanted(piece));
      for (const piece of hurried) void piece.run("interactive");
      tellOfRoom();
    },
  };
};
export type ChunkLine = ReturnType<typeof openLine>;
