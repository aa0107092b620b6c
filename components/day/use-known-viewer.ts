"use client";

import { useQuery } from "@tanstack/react-query";
import type { ViewerInfo } from "@/lib/contract/me";
import { queries } from "@/lib/queries";

/** Who looks, as the frame around every page knows it; asks for nothing. */
export const useKnownViewer = (): ViewerInfo | undefined =>
  useQuery({ ...queries.me({}), enabled: false }).data;
