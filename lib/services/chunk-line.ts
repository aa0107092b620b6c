import "server-only";

export type Priority = "interactive" | "background";

/** What came of a piece of work: done, failed for want of an answer, or in somebody else's hands. */
export type Outcome = "done" | "unanswered" | "later";

type Piece = {
  employeeIds: readonly string[];
  /** Never rejects. Does the same work however often it is run until it is not `later`. */
  run(priority: Priority): Promise<Outcome>;
};

/** Calls of background work under way: few at first, more while Feishu keeps up, fewer when it does not. */
const AT_FIRST = 16;
const LEAST = 4;
const MOST = 64;
const LATER_MS = 250;

/**
 * Background work waits its turn here, so that a slow Feishu is not asked more and more while it
 * answers less and less. What somebody looks at does not wait.
 */
export const openLine = (laterMs = LATER_MS) => {
  let waiting: Piece[] = [];
  let running = 0;
  let most = AT_FIRST;

  const advance = () => {
    while (running < most) {
      const piece = waiting.shift();
      if (!piece) return;
      running += 1;
      void piece.run("background").then((outcome) => ended(piece, outcome));
    }
  };
  const ended = (piece: Piece, outcome: Outcome) => {
    running -= 1;
    if (outcome === "done") most = Math.min(MOST, most + 1);
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
    /** Somebody looks at these people now: what still waits for them begins at once. */
    hurry(employeeIds: readonly string[]): void {
      const wanted = new Set(employeeIds);
      const isWanted = (piece: Piece) => piece.employeeIds.some((id) => wanted.has(id));
      const hurried = waiting.filter(isWanted);
      if (hurried.length === 0) return;
      waiting = waiting.filter((piece) => !isWanted(piece));
      for (const piece of hurried) void piece.run("interactive");
    },
  };
};
export type ChunkLine = ReturnType<typeof openLine>;
