"use client";

import { type ComponentType, useState } from "react";

/** A component fetched when it is first wanted, and whether that failed: then it may be wanted again. */
export const useLoaded = <P>(load: () => Promise<ComponentType<P>>) => {
  const [loaded, set] = useState<ComponentType<P> | null>(null);
  const [failed, setFailed] = useState(false);
  const fetch = () => {
    if (loaded) return;
    setFailed(false);
    load().then(
      (component) => set(() => component),
      () => setFailed(true),
    );
  };
  return [loaded, fetch, failed] as const;
};
