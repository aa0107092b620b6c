type Asking<T> = {
  /** Resolves to false where asking on would be of no use now. */
  ask: (of: T) => Promise<boolean>;
  keyOf: (of: T) => string;
  /** So many are under way at a time. */
  atOnce: number;
  /** More than so many are never asked, however far somebody scrolls. */
  most: number;
};

/** A few questions at a time, what was wanted last first, each once, and not without end. */
export const createAsking = <T>({ ask, keyOf, atOnce, most }: Asking<T>) => {
  const begun = new Set<string>();
  let wanted: T[] = [];
  let running = 0;
  let stopped = false;
  const finish = (goOn: boolean) => {
    running -= 1;
    stopped ||= !goOn;
    next();
  };
  const next = () => {
    while (!stopped && running < atOnce && begun.size < most) {
      const of = wanted.pop();
      if (of === undefined) return;
      if (begun.has(keyOf(of))) continue;
      begun.add(keyOf(of));
      running += 1;
      void ask(of).then(finish, () => finish(false));
    }
  };
  return {
    want: (of: T) => {
      wanted.push(of);
      next();
    },
    /** Nothing more is asked; what is under way comes in. */
    stop: () => {
      stopped = true;
      wanted = [];
    },
    /** After weather: asks again, also for what had failed. */
    resume: (failed: readonly T[]) => {
      for (const of of failed) begun.delete(keyOf(of));
      stopped = false;
      wanted.push(...failed);
      next();
    },
  };
};
