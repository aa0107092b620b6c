"use client";

import { type ComponentType, useState } from "react";

/** A component fetched when it is first wanted; a fetch that failed may be tried again. */
export const useLoaded = <P>(load: () => Promise<ComponentType<P>>) => {
  const [loaded, set] = useState<ComponentType<P> | null>(null);
  const fetch = () => {
    if (loaded) return;
    load().then(
      (component) => set(() => component),
      () => undefined,
    );
  };
  return [loaded, fetch] as const;
};
