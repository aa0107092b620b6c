/** First come, first served: `take` resolves when everyone before has called what `take` gave them. */
export function turns(): { take(): Promise<() => void> } {
  let last: Promise<void> = Promise.resolve();
  return {
    async take() {
      const before = last;
      let done = () => {};
      last = new Promise<void>((resolve) => {
        done = resolve;
      });
      await before;
      return done;
    },
  };
}
