"use client";

import dynamic from "next/dynamic";
import { useRef, useState } from "react";

const LeaveDialog = dynamic(() => import("./leave-dialog").then((m) => m.LeaveDialog), {
  ssr: false,
});

/** Asks before something half filled in is thrown away; otherwise lets go at once. */
export const useLeave = () => {
  const dirty = useRef(false);
  const [leave, setLeave] = useState<(() => void) | null>(null);
  return {
    onDirty: (is: boolean) => {
      dirty.current = is;
    },
    unlessDirty: (go: () => void) => {
      if (dirty.current) setLeave(() => go);
      else go();
    },
    dialog: leave ? (
      <LeaveDialog
        onStay={() => setLeave(null)}
        onLeave={() => {
          setLeave(null);
          leave();
        }}
      />
    ) : null,
  };
};
