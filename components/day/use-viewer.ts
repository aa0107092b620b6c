"use client";

import { useQuery } from "@tanstack/react-query";
import { secondsOf } from "@/lib/attendance/zone";
import type { ViewerInfo } from "@/lib/contract/me";
import { queries } from "@/lib/queries";

const LOOK_AGAIN_MS = 60_000;

/** Who looks, what waits for them and which day it is, kept up to date while the page stays open past midnight. */
export const useViewer = (atLoad: ViewerInfo): ViewerInfo => {
  const { data } = useQuery({
    ...queries.me({}),
    initialData: atLoad,
    initialDataUpdatedAt: secondsOf(atLoad.now) * 1000,
    refetchInterval: LOOK_AGAIN_MS,
  });
  return data;
};
